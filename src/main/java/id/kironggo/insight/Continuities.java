package id.kironggo.insight;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.FocalPointRoll;
import id.kironggo.agency.FocalPointRoll.Appointment;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether agencies send the same persons through every phase; a person is known by agency and name. */
@ApplicationScoped
class Continuities {

    private final FocalPointRoll roll;
    private final AgencyRegistry agencies;
    private final Clock clock;

    Continuities(FocalPointRoll roll, AgencyRegistry agencies, Clock clock) {
        this.roll = roll;
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE);
    }

    /** Up to a phase; null: through all. */
    ReadinessView.Continuity until(Integer phase) {
        var byPhase = roll.all().stream()
                .filter(appointment -> phase == null || appointment.phase() <= phase)
                .collect(Collectors.groupingBy(Appointment::phase, TreeMap::new, Collectors.toList()));
        var phases = new ArrayList<>(byPhase.keySet());
        var transitions = new ArrayList<ReadinessView.Transition>();
        for (int i = 1; i < phases.size(); i++) {
            transitions.add(transition(
                    phases.get(i - 1), byPhase.get(phases.get(i - 1)), phases.get(i), byPhase.get(phases.get(i))));
        }
        var first = phases.isEmpty() ? Set.<String>of() : persons(byPhase.get(phases.get(0)));
        var throughout = new HashSet<>(first);
        byPhase.values().forEach(appointments -> throughout.retainAll(persons(appointments)));
        return new ReadinessView.Continuity(
                first.size(), throughout.size(), share(throughout.size(), first.size()), transitions);
    }

    private ReadinessView.Transition transition(int from, List<Appointment> before, int to, List<Appointment> after) {
        var were = persons(before);
        var are = persons(after);
        var changed = new TreeMap<String, ReadinessView.Change>();
        for (var agency : Stream.concat(before.stream(), after.stream())
                .map(Appointment::agency)
                .distinct()
                .sorted()
                .toList()) {
            var left = those(before, agency, are);
            var joined = those(after, agency, were);
            if (!left.isEmpty() || !joined.isEmpty()) {
                changed.put(agency, new ReadinessView.Change(agencies.ref(agency), left, joined));
            }
        }
        int stayed = (int) were.stream().filter(are::contains).count();
        return new ReadinessView.Transition(
                from, to, were.size(), stayed, share(stayed, were.size()), List.copyOf(changed.values()));
    }

    /** Of an agency, those who are none of others. */
    private static List<ReadinessView.Person> those(List<Appointment> of, String agency, Set<String> others) {
        return of.stream()
                .filter(appointment -> appointment.agency().equals(agency) && !others.contains(person(appointment)))
                .map(appointment -> new ReadinessView.Person(appointment.id(), appointment.role()))
                .toList();
    }

    private static Set<String> persons(List<Appointment> appointments) {
        return appointments.stream().map(Continuities::person).collect(Collectors.toSet());
    }

    private static String person(Appointment appointment) {
        return appointment.agency() + "/" + appointment.person();
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
