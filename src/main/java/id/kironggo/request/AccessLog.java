package id.kironggo.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.audit.AccessBook;
import id.kironggo.audit.Accessed;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.ledger.EntryQuery.Place;
import id.kironggo.ledger.ProvenEntry;
import id.kironggo.ledger.Witness;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells a citizen who read their personal data, in words that need no explaining. */
@ApplicationScoped
public class AccessLog {

    private static final String LIST = "access-log";

    private final AccessBook book;
    private final Witness witness;
    private final AgencyRegistry agencies;
    private final ServiceCatalogue catalogue;
    private final Cursors cursors;
    private final ObjectMapper mapper;

    AccessLog(
            AccessBook book,
            Witness witness,
            AgencyRegistry agencies,
            ServiceCatalogue catalogue,
            Cursors cursors,
            ObjectMapper mapper) {
        this.book = book;
        this.witness = witness;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    AccessLogView of(Request request, String cursor, int limit) {
        var page = Page.of(
                book.ofRequest(request.id(), place(cursor), limit + 1),
                limit,
                last -> cursors.encode(LIST, last.at().toString(), last.entry().toString()));
        var entries = witness.entries(page.items().stream().map(Accessed::entry).toList(), null).stream()
                .collect(Collectors.toMap(ProvenEntry::id, Function.identity()));
        var registration = request.registration();
        var offering = catalogue.of(registration.service(), registration.serviceVersion());
        var looks = page.items().stream()
                .map(reading -> look(reading, entries.get(reading.entry()), offering))
                .toList();
        return new AccessLogView(looks, page.next());
    }

    private AccessLogView.Look look(Accessed reading, ProvenEntry entry, Offering offering) {
        var fields = reading.fields().stream()
                .map(field -> new AccessLogView.Field(
                        field, FieldWords.of(field, offering).spoken()))
                .toList();
        var agency = entry.agency() == null ? null : agencies.ref(entry.agency());
        return new AccessLogView.Look(
                reading.entry(),
                reading.at(),
                reading.kind(),
                sentence(reading, entry, agency, fields).spoken(),
                agency,
                fields,
                reading.purpose(),
                reading.legalBasis(),
                entry.leaf());
    }

    private Text sentence(Accessed reading, ProvenEntry entry, AgencyRef agency, List<AccessLogView.Field> fields) {
        var who = who(entry, agency);
        var what = fields.stream().map(AccessLogView.Field::label).collect(Collectors.joining(", "));
        return switch (reading.kind()) {
            case REVEAL ->
                Text.of(
                        who.id() + " membuka data pribadi pada permohonan ini: " + what + ".",
                        who.en() + " looked at personal data of this request: " + what + ".");
            case DOCUMENT ->
                Text.of(
                        who.id() + " mengambil dokumen identitas: " + what + ".",
                        who.en() + " fetched an identity document: " + what + ".");
            case SEARCH ->
                Text.of(
                        who.id() + " mencari permohonan Anda menurut " + what + " dan menemukan yang ini.",
                        who.en() + " searched for your requests by " + what + " and found this one.");
            case CALL -> called(entry, who, what);
        };
    }

    private Text called(ProvenEntry entry, Text who, String what) {
        var call = AccessedCall.of(entry, mapper);
        var provider = agencies.ref(call.provider()).name();
        return Text.of(
                who.id() + " untuk permohonan ini meminta data dari " + provider + " (" + call.api() + "): " + what
                        + ".",
                who.en() + " for this request asked " + provider + " for data (" + call.api() + "): " + what + ".");
    }

    private static Text who(ProvenEntry entry, AgencyRef agency) {
        if (agency != null) {
            return Text.same(agency.name());
        }
        return entry.client().equals("citizen")
                ? Text.of("Pemegang kode akses", "Who holds the access code")
                : Text.of("Aplikasi pengirim", "The app that submitted it");
    }

    private Place place(String cursor) {
        if (cursor == null) {
            return null;
        }
        var place = cursors.decode(LIST, cursor);
        try {
            return new Place(Instant.parse(place.get(0)), UUID.fromString(place.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException otherList) {
            throw Cursors.unknown();
        }
    }

    /** What the fact of a call says of it. */
    private record AccessedCall(String provider, String api) {

        static AccessedCall of(ProvenEntry entry, ObjectMapper mapper) {
            var data = entry.data(mapper);
            return new AccessedCall(
                    data.path("provider").asText(), data.path("api").asText());
        }
    }
}
