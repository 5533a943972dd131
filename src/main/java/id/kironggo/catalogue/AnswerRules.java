package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The rules of forms that JSON Schema can't say ({@code x-rule}); the calendar is Asia/Jakarta's. */
@ApplicationScoped
class AnswerRules {

    private final Clock clock;
    private final AgencyRegistry agencies;

    AnswerRules(Clock clock, AgencyRegistry agencies) {
        this.clock = clock;
        this.agencies = agencies;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(JsonSettings.ZONE));
    }

    /** What the field's rule expects, where its answer breaks it. */
    Optional<Text> broken(String field, JsonNode properties, JsonNode answers) {
        var rule = properties.path(field).path("x-rule").asText("").split(":", 2);
        var value = answers.path(field).asText();
        var argument = rule.length > 1 ? rule[1] : "";
        return switch (rule[0]) {
            case "" -> Optional.empty();
            case "AGENCY_CODES" -> agencyCodes(value);
            case "AFTER", "AFTER_OR_EQUAL" ->
                after(value, answers.path(argument).asText(), title(properties, argument), rule[0]);
            default -> date(value).flatMap(day -> byCalendar(rule[0], argument, day));
        };
    }

    private Optional<Text> byCalendar(String rule, String argument, LocalDate day) {
        return switch (rule) {
            case "PAST" ->
                unless(day.isBefore(today()), "Harus tanggal sebelum hari ini.", "Must be a date before today.");
            case "PAST_OR_TODAY" ->
                unless(!day.isAfter(today()), "Tidak boleh setelah hari ini.", "Must not be a date after today.");
            case "AT_LEAST_DAYS_AHEAD" ->
                unless(
                        !day.isBefore(today().plusDays(Integer.parseInt(argument))),
                        "Paling cepat " + argument + " hari dari hari ini.",
                        "Must be " + argument + " days from today at the earliest.");
            default -> throw new IllegalStateException("A published form has the unknown rule " + rule);
        };
    }

    private static Optional<Text> after(String value, String other, Text title, String rule) {
        var day = date(value);
        var start = date(other);
        if (day.isEmpty() || start.isEmpty()) {
            return Optional.empty(); // the other one's fault is told at its own place
        }
        return rule.equals("AFTER")
                ? unless(
                        day.get().isAfter(start.get()),
                        "Harus setelah \"" + title.id() + "\".",
                        "Must be after \"" + title.en() + "\".")
                : unless(
                        !day.get().isBefore(start.get()),
                        "Tidak boleh sebelum \"" + title.id() + "\".",
                        "Must not be before \"" + title.en() + "\".");
    }

    private Optional<Text> agencyCodes(String value) {
        return unless(
                Arrays.stream(value.split(",", -1))
                        .allMatch(code -> agencies.find(code.strip()).isPresent()),
                "Harus kode perangkat daerah terdaftar, dipisah koma; lihat /v1/agencies.",
                "Must be codes of registered agencies, separated by commas; see /v1/agencies.");
    }

    private static Text title(JsonNode properties, String field) {
        var id = properties.path(field).path("title").asText(field);
        return Text.of(id, properties.path(field).path("x-title-en").asText(id));
    }

    private static Optional<Text> unless(boolean kept, String id, String en) {
        return kept ? Optional.empty() : Optional.of(Text.of(id, en));
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException toldAsFormat) {
            return Optional.empty();
        }
    }
}
