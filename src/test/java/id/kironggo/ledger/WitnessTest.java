package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.security.Caller;
import id.kironggo.proof.Inclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the auditor is given of entries, and that the proofs beside them hold. */
@Plain
class WitnessTest {

    /** More than a tile holds, so that the tree has an edge. */
    private static final int BY_DISTRICT = 258;

    private static final Instant FIRST = Instant.parse("2026-11-24T02:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(1);
    private static final Instant THIRD = FIRST.plusSeconds(2);
    private static final Instant FOURTH = FIRST.plusSeconds(3);
    private static final UUID RUN = UUID.randomUUID();
    private static final Caller DISTRICT =
            Caller.client("kec-07", "KEC-07", Set.of()).through("st-0412");
    private static final Caller DELEGATE =
            new Caller(Caller.Kind.CLIENT, "dpmd", "KEC-11", Set.of(), "st-7", "DPMD", Set.of());
    private static final Caller APP = Caller.client("demo-app", null, Set.of());

    private static ProvedLedger ledger;
    private static Witness witness;
    private static List<Recorded> byDistrict;
    private static Recorded byDelegate;
    private static Recorded unsigned;
    private static Recorded unplaced;

    @BeforeAll
    static void fill() throws Exception {
        ledger = new ProvedLedger();
        witness = new Witness(ledger.database().serving(), Keyring.vault());
        assertThat(witness.seal()).as("before the first checkpoint").isEmpty();
        byDistrict = ledger.record(FIRST, DISTRICT, facts(BY_DISTRICT));
        byDelegate = ledger.record(SECOND, DELEGATE, facts(1)).get(0);
        ledger.place();
        ledger.sign();
        unsigned = ledger.record(THIRD, APP, facts(1)).get(0);
        ledger.place();
        unplaced = ledger.record(FOURTH, Caller.system(), facts(1)).get(0);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void theSealIsTheNewestCheckpoint() throws Exception {
        var seal = seal();

        assertThat(seal.size()).isEqualTo(BY_DISTRICT + 1);
        assertThat(seal.note()).isEqualTo(ledger.prover().checkpoint());
        assertThat(seal.note().lines().skip(2).findFirst()).contains(seal.rootHash());
        assertThat(Base64.getDecoder().decode(seal.rootHash())).isEqualTo(seal.root());
    }

    @Test
    void everyEntryThatTheSealCoversIsProvedByIt() {
        var seal = seal();
        var covered = witness.entries(all(Integer.MAX_VALUE), seal).stream()
                .filter(entry -> !entry.at().isAfter(SECOND))
                .toList();

        assertThat(covered).hasSize(BY_DISTRICT + 1).allSatisfy(entry -> {
            assertThat(entry.path()).isNotNull();
            assertThat(new Inclusion(entry.position(), seal.size(), entry.path())
                            .proves(Scribe.leafHash(entry.canonical()), seal.root()))
                    .isTrue();
            assertThat(entry.leafHash()).isEqualTo(Scribe.leafHash(entry.canonical()));
        });
        assertThat(covered.get(0).position()).as("the last that is covered").isEqualTo(BY_DISTRICT);
    }

    @Test
    void whatCameAfterTheSealHasNoProofYetAndWhatIsInTheQueueNoPosition() {
        var latest = witness.entries(all(2), seal());

        assertThat(latest).extracting(ProvenEntry::id).containsExactly(unplaced.entry(), unsigned.entry());
        assertThat(latest).extracting(ProvenEntry::position).containsExactly(null, BY_DISTRICT + 1L);
        assertThat(latest).extracting(ProvenEntry::path).containsOnlyNulls();
        assertThat(latest).extracting(ProvenEntry::proof).containsOnlyNulls();
        assertThat(latest).extracting(ProvenEntry::leafHash).containsExactly(unplaced.leafHash(), unsigned.leafHash());
    }

    @Test
    void withoutASealNothingIsProved() {
        var entries = witness.entries(List.of(byDelegate.entry()), null);

        assertThat(entries).extracting(ProvenEntry::position).containsExactly((long) BY_DISTRICT);
        assertThat(entries).extracting(ProvenEntry::path).containsOnlyNulls();
    }

    @Test
    void anEntryIsGivenAsItWasRecordedWithWhoOfTheStaffActed() {
        var entry = witness.entries(List.of(byDelegate.entry()), seal()).get(0);

        assertThat(entry.id()).isEqualTo(byDelegate.entry());
        assertThat(entry.at()).isEqualTo(SECOND);
        assertThat(entry.type()).isEqualTo("id.kironggo.test.noted.v1");
        assertThat(entry.subject()).isEqualTo("tests/" + RUN);
        assertThat(entry.client()).isEqualTo("client:dpmd");
        assertThat(entry.agency()).isEqualTo("KEC-11");
        assertThat(entry.officer()).isEqualTo(new Officer("DPMD", "st-7"));
        assertThat(entry.leaf()).isEqualTo(Base64.getEncoder().encodeToString(Scribe.leafHash(entry.canonical())));
        assertThat(entry.proof())
                .isNotEmpty()
                .isEqualTo(entry.path().stream()
                        .map(Base64.getEncoder()::encodeToString)
                        .toList());
        assertThat(entry.data(new ObjectMapper()).path("number").asText()).isEqualTo("0");
    }

    @Test
    void whereNoOfficerWasNamedNoneIsTold() {
        var entry = witness.entries(List.of(unsigned.entry()), seal()).get(0);

        assertThat(entry.officer()).isNull();
        assertThat(entry.agency()).isNull();
        assertThat(entry.client()).isEqualTo("client:demo-app");
    }

    @Test
    void eachConditionNarrowsAndNoneNarrowsNothing() {
        assertThat(found(new EntryQuery(null, null, null, null, null, null, null, 1_000)))
                .hasSize(BY_DISTRICT + 3);
        assertThat(found(new EntryQuery("KEC-11", null, null, null, null, null, null, 9)))
                .containsExactly(byDelegate.entry());
        assertThat(found(new EntryQuery(null, "client:demo-app", null, null, null, null, null, 9)))
                .containsExactly(unsigned.entry());
        assertThat(found(new EntryQuery(null, null, "id.kironggo.test.other.v1", null, null, null, null, 9)))
                .isEmpty();
        assertThat(found(new EntryQuery(null, null, null, "tests/" + UUID.randomUUID(), null, null, null, 9)))
                .isEmpty();
        assertThat(found(new EntryQuery("KEC-07", null, null, "tests/" + RUN, FIRST, SECOND, null, 9)))
                .hasSize(9);
        assertThat(found(new EntryQuery(null, null, null, null, SECOND, FOURTH, null, 9)))
                .as("from is part of it, to is not")
                .containsExactly(unsigned.entry(), byDelegate.entry());
    }

    @Test
    void onePartFollowsTheOtherWithoutAGap() {
        var read = new ArrayList<UUID>();
        var query = all(100);
        for (int i = 0; i < 3; i++) {
            var part = witness.entries(query, null);
            part.forEach(entry -> read.add(entry.id()));
            var last = part.get(part.size() - 1);
            query = query.from(new EntryQuery.Place(last.at(), last.id()));
        }

        assertThat(read).isEqualTo(found(all(1_000)));
        assertThat(witness.entries(query, null)).isEmpty();
    }

    @Test
    void entriesOfIdsAreGivenTheLatestFirst() {
        var ids = List.of(byDistrict.get(3).entry(), UUID.randomUUID(), unplaced.entry(), byDelegate.entry());

        assertThat(witness.entries(ids, null))
                .extracting(ProvenEntry::id)
                .containsExactly(
                        unplaced.entry(), byDelegate.entry(), byDistrict.get(3).entry());
        assertThat(witness.entries(List.of(), null)).isEmpty();
    }

    private static List<UUID> found(EntryQuery query) {
        return witness.entries(query, null).stream().map(ProvenEntry::id).toList();
    }

    private static EntryQuery all(int limit) {
        return new EntryQuery(null, null, null, null, null, null, null, limit);
    }

    private static Seal seal() {
        return witness.seal().orElseThrow();
    }

    private static List<Noted> facts(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Noted(RUN, 1, 1, i)).toList();
    }
}
