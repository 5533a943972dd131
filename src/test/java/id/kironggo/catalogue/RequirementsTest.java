package id.kironggo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service asks for besides its form: applicant, place and documents, and what of all that is personal. */
@QuarkusTest
class RequirementsTest {

    @Inject
    ServiceCatalogue catalogue;

    @Test
    void socialAidIsConvertedAsTheContractSays() {
        var aid = offering("BANSOS-USUL");
        var picture = List.of("image/jpeg", "image/png");
        assertThat(aid.requires().applicant())
                .containsExactly(
                        new ApplicantField("name", true, null),
                        new ApplicantField("nik", true, "NIK_STRUCTURE"),
                        new ApplicantField("phone", true, null));
        assertThat(aid.requires().place()).containsExactly(new PlaceField("village", true, null));
        assertThat(aid.requires().documents())
                .extracting(
                        DocumentField::field,
                        DocumentField::required,
                        DocumentField::mime,
                        DocumentField::minItems,
                        DocumentField::maxItems)
                .containsExactly(
                        tuple("photos", true, picture, 1, 5),
                        tuple("villageLetter", true, List.of("application/pdf", "image/jpeg", "image/png"), 1, 1));
        assertThat(aid.form().path("properties").fieldNames())
                .toIterable()
                .containsExactly("familyCardNumber", "dependants", "monthlyIncomeIdr", "program");
        assertThat(aid.openFields()).containsExactly("dependants", "program");
        assertThat(aid.isPersonal("monthlyIncomeIdr")).isTrue();
        assertThat(aid.isPersonal("noSuchField")).isTrue();
        assertThat(aid.processingTime().value()).isEqualTo(14);
    }

    @Test
    void theDestinationOfAMoveStaysInTheForm() {
        var move = offering("ADM-PINDAH");
        assertThat(move.form().at("/properties/address/x-multiline").asBoolean())
                .isTrue();
        assertThat(move.requires().place("address")).isEmpty();
        assertThat(offering("NIB").requires().place("address")).contains(new PlaceField("address", true, null));
    }

    @Test
    void aStepByPlaceAsksForTheVillage() {
        assertThat(offering("PBB-MUTASI").requires().place("village")).contains(new PlaceField("village", true, null));
        for (var offering : catalogue.offerings()) {
            if (offering.isOwnedByPlace() || offering.procedure().stream().anyMatch(Step::goesByPlace)) {
                assertThat(offering.requires().place("village"))
                        .as(offering.code())
                        .contains(new PlaceField("village", true, null));
            }
        }
        assertThat(offering("BENCANA-LAPOR").requires().place())
                .containsExactly(
                        new PlaceField("village", false, null), new PlaceField("point", true, "WITHIN_BONDOWOSO_BBOX"));
    }

    @Test
    void onlyTheViolenceReportIsConfidentialByDefault() {
        assertThat(catalogue.offerings())
                .filteredOn(Offering::confidentialByDefault)
                .extracting(Offering::code)
                .containsExactly("PPA-LAPOR");
        for (var offering : catalogue.offerings()) {
            assertThat(offering.form().path("properties").fieldNames())
                    .toIterable()
                    .doesNotContain(
                            "anonymous", "secret", "fullName", "nik", "phone", "email", "villageCode", "location");
        }
        assertThat(offering("PPA-LAPOR").openFields()).isEmpty();
    }

    private Offering offering(String code) {
        return catalogue.offering(code).orElseThrow();
    }
}
