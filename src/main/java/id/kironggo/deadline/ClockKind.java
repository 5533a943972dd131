package id.kironggo.deadline;

import id.kironggo.platform.text.Text;

/** What a clock is for, and the rule that it comes from. */
public enum ClockKind {
    /** Until somebody who must act is found. */
    VERIFICATION(3, "Verifikasi dan penerusan", "Verification and forwarding", "PermenPANRB 62/2018; SP4N-LAPOR!"),
    /** Until the agency takes it up. */
    FIRST_RESPONSE(5, "Tindak lanjut awal", "First follow-up", "PermenPANRB 62/2018; SP4N-LAPOR!"),
    /** Until the citizen has the answer: the service's own promise. */
    RESOLUTION(0, "Penyelesaian", "Resolution", "UU 25/2009 Ps. 21"),
    /** Until one disposition is done: a step's own days, or those given with a task. */
    DISPOSITION(0, "Disposisi", "Disposition", "Standar pelayanan");

    private final int workingDays;
    private final Text label;
    private final String law;

    ClockKind(int workingDays, String id, String en, String law) {
        this.workingDays = workingDays;
        this.label = Text.of(id, en);
        this.law = law;
    }

    /** The rule's own number of working days; 0 where the service says. */
    public int workingDays() {
        return workingDays;
    }

    public Text label() {
        return label;
    }

    /** What it rests on where the service names nothing more exact. */
    public String law() {
        return law;
    }
}
