package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds what keeps a definition from being published: what Bean Validation can't see of it. */
@ApplicationScoped
class DefinitionCheck {

    private static final Pattern NESTED = Pattern.compile("\\([^)]*[+*}][^)]*\\)[+*{]");

    private final AgencyRegistry agencies;
    private final AnswerCheck answers;
    private final AnswerRules rules;
    private final Schema formOfForms;

    DefinitionCheck(AgencyRegistry agencies, AnswerCheck answers, AnswerRules rules, ObjectMapper mapper)
            throws IOException {
        this.agencies = agencies;
        this.answers = answers;
        this.rules = rules;
        try (var schema = DefinitionCheck.class.getResourceAsStream("/catalogue/form-of-forms.json")) {
            this.formOfForms = AnswerCheck.compile(mapper.readTree(schema));
        }
    }

    List<Fault> faults(ServiceDefinition definition) {
        var faults = new ArrayList<Fault>();
        checkName(definition, faults::add);
        checkProcedure(definition, faults::add);
        checkDays(definition, faults::add);
        checkRequires(definition, faults::add);
        checkForm(definition.form(), faults);
        return faults;
    }

    private static void checkName(ServiceDefinition definition, Consumer<Fault> faults) {
        var name = definition.name();
        if (name.id() == null
                || name.id().isBlank()
                || name.en() == null
                || name.en().isBlank()
                || name.id().length() > 200
                || name.en().length() > 200) {
            faults.accept(Fault.at(
                    "/name",
                    "Isi dalam dua bahasa, id dan en, paling banyak 200 karakter.",
                    "Give it in both languages, id and en, of 200 characters at most."));
        }
    }

    private void checkProcedure(ServiceDefinition definition, Consumer<Fault> faults) {
        if (!definition.owner().equals(Selectors.DISTRICT) && !agencies.isActive(definition.owner())) {
            faults.accept(Fault.at(
                    "/owner",
                    "Harus kode perangkat daerah yang aktif atau KEC-*.",
                    "Must be the code of an active agency or KEC-*."));
        }
        var steps = definition.procedure();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.step() != i + 1) {
                faults.accept(Fault.at(
                        "/procedure/" + i + "/step",
                        "Langkah diberi nomor urut mulai 1.",
                        "Steps are numbered from 1 without gaps."));
            }
            if (!Selectors.OF_A_STEP.contains(step.selector()) && !agencies.isActive(step.selector())) {
                faults.accept(Fault.at(
                        "/procedure/" + i + "/selector",
                        "Harus kode perangkat daerah yang aktif, OWNER, KEC-*, DESA, atau *.",
                        "Must be the code of an active agency, OWNER, KEC-*, DESA or *."));
            }
        }
    }

    /** Only like days are added up: five working days can't be compared with six of the calendar. */
    private static void checkDays(ServiceDefinition definition, Consumer<Fault> faults) {
        var promise = definition.processingTime();
        int days = definition.procedure().stream()
                .filter(step -> step.days() != null && step.unitOfDays() == promise.unit())
                .mapToInt(Step::days)
                .sum();
        if (days > promise.value()) {
            faults.accept(Fault.at(
                    "/procedure",
                    "Jumlah hari langkah-langkahnya " + days + ", melebihi janji " + promise.value() + ".",
                    "The days of its steps add up to " + days + ", more than the " + promise.value() + " promised."));
        }
    }

    private static void checkRequires(ServiceDefinition definition, Consumer<Fault> faults) {
        var requires = definition.requires();
        boolean isByPlace = Selectors.BY_PLACE.contains(definition.owner())
                || definition.procedure().stream().anyMatch(Step::goesByPlace);
        if (isByPlace && !requires.place("village").map(PlaceField::required).orElse(false)) {
            faults.accept(Fault.at(
                    "/requires/place",
                    "Wajibkan village: pemilik atau salah satu langkah ditentukan oleh desa/kelurahan.",
                    "Require the village: the owner or a step follows from it."));
        }
        checkUnique(requires.applicant(), ApplicantField::field, "/requires/applicant", faults);
        checkUnique(requires.place(), PlaceField::field, "/requires/place", faults);
        checkUnique(requires.documents(), DocumentField::field, "/requires/documents", faults);
        for (int i = 0; i < requires.documents().size(); i++) {
            var document = requires.documents().get(i);
            if (document.minItems() > document.maxItems()) {
                faults.accept(Fault.at(
                        "/requires/documents/" + i + "/minItems",
                        "Tidak boleh melebihi maxItems.",
                        "Must not exceed maxItems."));
            }
        }
    }

    private static <T> void checkUnique(List<T> fields, Function<T, String> name, String at, Consumer<Fault> faults) {
        var seen = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (!seen.add(name.apply(fields.get(i)))) {
                faults.accept(Fault.at(at + "/" + i + "/field", "Sudah disebut sebelumnya.", "Is named before."));
            }
        }
    }

    private void checkForm(JsonNode form, List<Fault> faults) {
        int before = faults.size();
        AnswerCheck.errors(formOfForms, form).stream()
                .map(error -> error.getInstanceLocation().toString())
                .distinct()
                .forEach(at -> faults.add(Fault.at(
                        "/form" + at,
                        "Formulir harus objek datar tanpa $ref dan allOf, dengan kata kunci yang didokumentasikan.",
                        "A form is a flat object without $ref and allOf, of the documented keywords.")));
        if (faults.size() > before) {
            return;
        }
        checkReferences(form, faults::add);
        if (faults.size() == before) {
            checkExample(form, faults::add);
        }
    }

    private static void checkReferences(JsonNode form, Consumer<Fault> faults) {
        var properties = form.path("properties");
        for (int i = 0; i < form.path("required").size(); i++) {
            if (!properties.has(form.path("required").get(i).asText())) {
                faults.accept(Fault.at("/form/required/" + i, "Isian ini tidak ada.", "There is no such field."));
            }
        }
        for (var property : properties.properties()) {
            var at = "/form/properties/" + property.getKey();
            var rule = property.getValue().path("x-rule").asText("").split(":", 2);
            if (rule[0].startsWith("AFTER")
                    && !properties.path(rule[1]).path("format").asText().equals("date")) {
                faults.accept(Fault.at(
                        at + "/x-rule", "Harus menunjuk isian tanggal.", "Must refer to a field that is a date."));
            }
            if (!isPattern(property.getValue().path("pattern").asText(""))) {
                faults.accept(Fault.at(
                        at + "/pattern",
                        "Bukan ekspresi reguler yang sah, atau pengulangannya bertingkat.",
                        "Is no valid regular expression, or repeats within a repetition."));
            }
        }
    }

    /** Sound, and without a repetition within a repetition, which some answers would keep busy for ever. */
    private static boolean isPattern(String pattern) {
        if (NESTED.matcher(pattern).find()) {
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** A form that its own example doesn't pass is wrong, or needs {@code examples}. */
    private void checkExample(JsonNode form, Consumer<Fault> faults) {
        for (var fault : answers.faults(AnswerCheck.compile(form), ExampleAnswers.of(form, rules.today()))) {
            faults.accept(Fault.at(
                    "/form/properties" + fault.pointer(),
                    "Beri examples yang lolos aturan isian ini: "
                            + fault.detail().id(),
                    "Give examples that pass the field's own rules: "
                            + fault.detail().en()));
        }
    }
}
