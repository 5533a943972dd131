package id.kironggo.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes answers in both formats by one rule (Spark, http://wiki.open311.org/JSON_and_XML_Conversion): JSON has no root, a container
 * of one repeated child is a list, and what is empty is null there and an empty element here.
 */
@ApplicationScoped
public class Spark {

    /** Of an answer in XML, for the document. */
    static final int MOST_CHARACTERS = 50_000_000;

    static final String XML = "text/xml";
    private static final String JSON_SUFFIX = "json";
    /** Of Woodstox: in the declaration, as everybody else writes it. */
    private static final String DOUBLE_QUOTES = "com.ctc.wstx.useDoubleQuotesInXmlDecl";

    /** What a container's repeated child is called. */
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            Map.entry("services", "service"),
            Map.entry("attributes", "attribute"),
            Map.entry("values", "value"),
            Map.entry("service_requests", "request"),
            Map.entry("service_request_updates", "request_update"),
            Map.entry("errors", "error"),
            Map.entry("endpoints", "endpoint"),
            Map.entry("formats", "format"));

    private final ObjectMapper mapper;
    private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

    Spark(ObjectMapper mapper) {
        this.mapper = mapper;
        if (factory.isPropertySupported(DOUBLE_QUOTES)) {
            factory.setProperty(DOUBLE_QUOTES, true);
        }
    }

    /** The answer in the format of the path's suffix. */
    Response answer(String format, String root, Object value) {
        return Response.ok(body(format, root, value), type(format)).build();
    }

    static MediaType type(String format) {
        return format.equals(JSON_SUFFIX)
                ? MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")
                : MediaType.TEXT_XML_TYPE.withCharset("utf-8");
    }

    byte[] body(String format, String root, Object value) {
        JsonNode tree = mapper.valueToTree(value);
        try {
            return format.equals(JSON_SUFFIX) ? mapper.writeValueAsBytes(tree) : xml(root, tree);
        } catch (JsonProcessingException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] xml(String root, JsonNode tree) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        var xml = factory.createXMLStreamWriter(out, "utf-8");
        xml.writeStartDocument("utf-8", "1.0");
        write(xml, root, tree);
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private void write(XMLStreamWriter xml, String name, JsonNode node) throws XMLStreamException {
        if (node.isNull() || (node.isContainerNode() && node.isEmpty())) {
            xml.writeEmptyElement(name);
            return;
        }
        xml.writeStartElement(name);
        if (node.isArray()) {
            for (var item : node) {
                write(xml, CHILDREN.get(name), item);
            }
        } else if (node.isObject()) {
            for (var property : node.properties()) {
                write(xml, property.getKey(), property.getValue());
            }
        } else {
            xml.writeCharacters(node.isNumber() ? node.decimalValue().toPlainString() : node.asText());
        }
        xml.writeEndElement();
    }
}
