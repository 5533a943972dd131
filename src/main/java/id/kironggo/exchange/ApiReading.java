package id.kironggo.exchange;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what is offered: to whom may not see it, an API is absent. */
@ApplicationScoped
@Transactional
class ApiReading {

    private final Apis apis;
    private final ApiViews views;

    ApiReading(Apis apis, ApiViews views) {
        this.apis = apis;
        this.views = views;
    }

    /** An API as it stands, before it is changed. */
    record Known(long etag, int version, String document) {}

    Optional<Known> known(String agency, String code) {
        return apis.find(agency, code)
                .map(api -> new Known(api.version(), api.documentVersion(), document(api, api.documentVersion())));
    }

    Page<ApiView> list(ApiFilter filter, String cursor, int limit, Caller caller) {
        return apis.list(filter, cursor, limit, caller).map(api -> views.view(api, caller));
    }

    ApiView read(String agency, String code, Caller caller) {
        return views.view(get(agency, code, caller), caller);
    }

    String document(String agency, String code, Integer version, Caller caller) {
        var api = get(agency, code, caller);
        return document(api, version == null ? api.documentVersion() : version);
    }

    private Api get(String agency, String code, Caller caller) {
        return apis.seen(agency, code, caller).orElseThrow(ProblemException::notFound);
    }

    private String document(Api api, int version) {
        return apis.document(api, version).orElseThrow(ProblemException::notFound);
    }
}
