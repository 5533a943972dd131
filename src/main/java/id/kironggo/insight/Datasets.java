package id.kironggo.insight;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The statistics as data sets for Satu Data (Perpres 39/2019): DCAT 3 in JSON-LD. */
@ApplicationScoped
class Datasets {

    private static final Map<String, Text> TITLES = new TreeMap<>(Map.of(
            "requests",
                    Text.of("Permohonan layanan publik Kabupaten Bondowoso", "Public service requests in Bondowoso"),
            "performance", Text.of("Kinerja penanganan permohonan", "How public service requests are handled"),
            "satisfaction", Text.of("Survei Kepuasan Masyarakat", "Satisfaction survey (PermenPANRB 14/2017)"),
            "demand", Text.of("Kebutuhan layanan yang belum terpenuhi", "Demand that is not met")));

    private static final Map<String, Text> DESCRIPTIONS = Map.of(
            "requests",
                    Text.of(
                            "Jumlah permohonan menurut perangkat daerah, layanan, kecamatan, dimensi, bulan dan status.",
                            "Counts by agency, service, district, dimension, month and status."),
            "performance",
                    Text.of(
                            "Ketepatan waktu, lama penyelesaian, lama dipegang tiap perangkat daerah, dan tunggakan.",
                            "Deadlines kept, days taken, time in each agency's custody, and the backlog."),
            "satisfaction", Text.of("Indeks, mutu dan sembilan unsur.", "Index, grade and the nine elements."),
            "demand",
                    Text.of(
                            "Permohonan di luar kewenangan, pengalihan antarlayanan, dan pencarian tanpa hasil.",
                            "Requests beyond the regency's authority, reclassified pairs, and searches in vain."));

    /** It follows the ledger; there is no day on which it is made. */
    private static final String CONTINUAL = "http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT";

    private final ObjectMapper mapper;
    private final AgencyRegistry agencies;
    private final String base;
    private final String licence;

    Datasets(
            ObjectMapper mapper,
            AgencyRegistry agencies,
            @ConfigProperty(name = "kironggo.issuer") String base,
            @ConfigProperty(
                            name = "kironggo.datasets.licence",
                            defaultValue = "https://creativecommons.org/licenses/by/4.0/")
                    String licence) {
        this.mapper = mapper;
        this.agencies = agencies;
        this.base = base;
        this.licence = licence;
    }

    ObjectNode catalogue() {
        var catalogue = mapper.createObjectNode();
        catalogue
                .putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/");
        catalogue.put("@id", base + "/v1/datasets").put("@type", "dcat:Catalog");
        say(catalogue.putArray("dct:title"), Text.of("Data layanan Kabupaten Bondowoso", "Service data of Bondowoso"));
        catalogue.set("dct:publisher", publisher());
        catalogue.set("dct:license", id(licence));
        var datasets = catalogue.putArray("dcat:dataset");
        TITLES.forEach((name, title) -> datasets.add(dataset(name, title)));
        return catalogue;
    }

    private ObjectNode dataset(String name, Text title) {
        var address = base + "/v1/statistics/" + name;
        var dataset = mapper.createObjectNode().put("@id", address).put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", "kironggo-statistics-" + name);
        say(dataset.putArray("dct:title"), title);
        say(dataset.putArray("dct:description"), DESCRIPTIONS.get(name));
        dataset.putArray("dct:language").add("id").add("en");
        dataset.set("dct:publisher", publisher());
        dataset.set("dct:license", id(licence));
        dataset.set("dct:accrualPeriodicity", id(CONTINUAL));
        say(
                dataset.putObject("dct:spatial")
                        .put("@type", "dct:Location")
                        .put("dct:identifier", "35.11")
                        .putArray("dct:title"),
                Text.of("Kabupaten Bondowoso", "Bondowoso Regency"));
        say(
                dataset.putArray("dct:accessRights"),
                Text.of("Terbuka; hitungan di bawah 5 disembunyikan.", "Open; counts under 5 are withheld."));
        var distributions = dataset.putArray("dcat:distribution");
        distributions.add(distribution(address, "json", "application/json"));
        distributions.add(distribution(address, "csv", "text/csv"));
        return dataset;
    }

    private ObjectNode distribution(String address, String format, String mediaType) {
        var distribution = mapper.createObjectNode()
                .put("@id", address + "?format=" + format)
                .put("@type", "dcat:Distribution");
        distribution.set("dcat:accessURL", id(address));
        distribution.set("dcat:downloadURL", id(address + "?format=" + format));
        distribution.set("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + mediaType));
        distribution.set("dct:license", id(licence));
        return distribution;
    }

    /** Who keeps the data of all agencies (walidata). */
    private ObjectNode publisher() {
        var coordinator = agencies.coordinator();
        return mapper.createObjectNode()
                .put("@id", base + "/v1/agencies/" + coordinator.code())
                .put("@type", "foaf:Organization")
                .put("foaf:name", coordinator.name());
    }

    private ObjectNode id(String address) {
        return mapper.createObjectNode().put("@id", address);
    }

    private static void say(ArrayNode words, Text text) {
        words.addObject().put("@language", "id").put("@value", text.id());
        words.addObject().put("@language", "en").put("@value", text.en());
    }
}
