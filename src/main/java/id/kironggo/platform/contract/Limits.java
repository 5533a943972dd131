package id.kironggo.platform.contract;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * No text, list or number without a bound (OWASP API4:2023), so that a client can size its fields: what has no tighter one
 * of its own gets these.
 */
final class Limits {

    private static final int TEXT = 8_000;
    private static final int ITEMS = 10_000;
    private static final BigDecimal INT32 = BigDecimal.valueOf(Integer.MAX_VALUE);
    /** The largest integer that JavaScript can hold. */
    private static final BigDecimal INT64 = BigDecimal.valueOf((1L << 53) - 1);

    private Limits() {}

    static void set(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        schemas.values().forEach(Limits::bound);
        operations(document).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getSchema() != null)
                        .forEach(parameter -> bound(parameter.getSchema()));
            }
        });
        document.getComponents().getHeaders().values().forEach(header -> bound(header.getSchema()));
        document.getComponents().getResponses().values().stream()
                .flatMap(response -> response.getHeaders().values().stream())
                .filter(header -> header.getSchema() != null)
                .forEach(header -> bound(header.getSchema()));
        close(document, schemas);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static void bound(Schema schema) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null
                && schema.getConstValue() == null) {
            schema.setMaxLength(length(schema.getFormat()));
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ITEMS);
        }
        if (types.contains(SchemaType.INTEGER)) {
            bound(schema, "int64".equals(schema.getFormat()) ? INT64 : INT32);
        }
        bound(schema.getItems());
        bound(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Limits::bound);
        }
    }

    private static void bound(Schema integer, BigDecimal most) {
        if (integer.getFormat() == null) {
            integer.setFormat("int32");
        }
        if (integer.getMinimum() == null) {
            integer.setMinimum(BigDecimal.ZERO);
        }
        if (integer.getMaximum() == null) {
            integer.setMaximum(most);
        }
    }

    private static int length(String format) {
        return switch (String.valueOf(format)) {
            case "uuid" -> 36;
            case "date" -> 10;
            case "date-time" -> 40;
            default -> TEXT;
        };
    }

    /** What is sent to us may hold nothing but what is named: the service refuses the rest (OWASP API3:2023). */
    private static void close(OpenAPI document, Map<String, Schema> schemas) {
        var sent = new HashSet<String>();
        operations(document)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(body -> follow(body.getSchema(), schemas, sent));
        sent.stream()
                .map(schemas::get)
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> {
                    if (schema.getAdditionalPropertiesSchema() == null) {
                        schema.setAdditionalPropertiesSchema(
                                OASFactory.createSchema().booleanSchema(false));
                    }
                });
    }

    private static void follow(Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name)) {
                follow(schemas.get(name), schemas, found);
            }
        }
        follow(schema.getItems(), schemas, found);
        if (schema.getProperties() != null) {
            Collection<Schema> properties = schema.getProperties().values();
            properties.forEach(property -> follow(property, schemas, found));
        }
    }
}
