package id.kironggo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The years that are loaded. */
@ApplicationScoped
class CalendarYears implements PanacheRepositoryBase<CalendarYear, Integer> {}
