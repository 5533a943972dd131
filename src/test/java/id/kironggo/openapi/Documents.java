package id.kironggo.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Documents of APIs that no agency has. */
public final class Documents {

    private static final String POPULATION = """
            {"openapi": "3.0.3", "info": {"title": "Data penduduk", "version": "1.0.0"},
             "paths": {
              "/penduduk/{nik}": {
               "parameters": [{"name": "nik", "in": "path", "required": true, "schema": {"type": "string"}}],
               "get": {"operationId": "bacaPenduduk", "summary": "Baca seorang penduduk",
                "parameters": [{"name": "tanggal", "in": "query", "schema": {"type": "string", "maxLength": 10}}],
                "responses": {
                 "200": {"description": "Ada", "content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/Penduduk"},
                   "examples": {"dewasa": {"value": {"nik": "3511074501919999", "nama": "Contoh Dewasa", "umur": 36}},
                                "lansia": {"value": {"nik": "3511074501929999", "nama": "Contoh Lansia", "umur": 71}}}}}},
                 "404": {"description": "Tidak ada", "content": {"application/json": {
                   "schema": {"type": "object", "properties": {"pesan": {"type": "string", "example": "Tidak ditemukan"}}}}}}}}},
              "/penduduk": {
               "get": {"operationId": "cariPenduduk",
                "parameters": [{"name": "nama", "in": "query", "required": true, "schema": {"type": "string"}},
                               {"name": "batas", "in": "query", "schema": {"type": "integer", "maximum": 50}}],
                "responses": {"200": {"description": "Ketemu", "content": {"application/json": {
                  "schema": {"type": "array", "items": {"$ref": "#/components/schemas/Penduduk"}}}}}}}},
              "/data": {
               "get": {"operationId": "bacaData", "responses": {"200": {"$ref": "#/components/responses/Diterima"}}},
               "post": {"operationId": "kirimData", "requestBody": {"$ref": "#/components/requestBodies/Data"},
                "responses": {"200": {"$ref": "#/components/responses/Diterima"}}},
               "put": {"operationId": "gantiData", "requestBody": {"$ref": "#/components/requestBodies/Data"},
                "responses": {"200": {"$ref": "#/components/responses/Diterima"}}},
               "patch": {"operationId": "ubahData", "requestBody": {"$ref": "#/components/requestBodies/Data"},
                "responses": {"200": {"$ref": "#/components/responses/Diterima"}}},
               "delete": {"operationId": "hapusData", "responses": {"200": {"$ref": "#/components/responses/Diterima"}}}},
              "/sehat": {"get": {"responses": {"204": {"description": "Sehat"}}}}},
             "components": {
              "schemas": {
               "Penduduk": {"type": "object", "required": ["nik", "nama"], "properties": {
                 "nik": {"type": "string", "example": "3511074501939999", "x-personal": true},
                 "nama": {"type": "string", "x-personal": true},
                 "umur": {"type": "integer", "minimum": 0},
                 "induk": {"$ref": "#/components/schemas/Penduduk"}}},
               "Data": {"type": "object", "required": ["nama"], "additionalProperties": false, "properties": {
                 "nama": {"type": "string", "minLength": 1, "maxLength": 100},
                 "catatan": {"type": "string", "nullable": true}}}},
              "requestBodies": {"Data": {"required": true, "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Data"}}}}},
              "responses": {"Diterima": {"description": "Diterima", "content": {"application/json": {
                "schema": {"type": "object", "properties": {
                  "id": {"type": "string", "format": "uuid"}, "diterima": {"type": "boolean", "default": true}}}}}}}}}
            """;

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private Documents() {}

    /** One of its own each time, to be bent. */
    public static ObjectNode population() {
        return read(POPULATION);
    }

    public static ObjectNode read(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the present version, with an operation at each of these paths. */
    public static ObjectNode at(String... paths) {
        var document =
                read("{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"Uji\", \"version\": \"1\"}, \"paths\": {}}");
        for (var path : paths) {
            var item = ((ObjectNode) document.get("paths")).putObject(path);
            VARIABLE.matcher(path).results().forEach(variable -> item.withArray("parameters")
                    .addObject()
                    .put("name", variable.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string"));
            item.putObject("get").putObject("responses").putObject("200").put("description", "Ya");
        }
        return document;
    }
}
