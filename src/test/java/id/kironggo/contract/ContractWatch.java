package id.kironggo.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Stands between the whole suite and the service: an exchange that the document doesn't know fails the test that made it. */
final class ContractWatch implements Filter {

    /** Not of the contract: Quarkus' own pages, and what tests add. */
    private static final List<String> BESIDE = List.of("/q/", "/docs", "/test/");

    private static final String MULTIPART = "multipart/form-data";

    private final Contract contract = Contract.committed();
    private final ContractCheck check = new ContractCheck(contract);

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var exchange = exchange(request, response);
        if (BESIDE.stream().noneMatch(exchange.path()::startsWith)) {
            hold(exchange);
        }
        return response;
    }

    private void hold(Exchange exchange) {
        var method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
        var operation = contract.operation(method, exchange.path());
        if (operation.isEmpty()) {
            if (exchange.isAccepted() && !method.equals("OPTIONS")) {
                throw new AssertionError("Not in the OpenAPI document: " + exchange);
            }
            return;
        }
        var faults = check.faults(operation.get(), exchange);
        if (!faults.isEmpty()) {
            throw new AssertionError("Not as the OpenAPI document says, " + exchange + ": " + faults);
        }
        var status = ContractCheck.status(operation.get(), exchange);
        SeenPairs.add(operation.get().id(), status);
        if (status.equals(String.valueOf(exchange.status()))) {
            TakenExamples.offer(operation.get(), exchange);
        }
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response response) {
        var uri = URI.create(request.getURI());
        // its parts are the service's to judge; the document tells their names and no more
        boolean isMultipart = !request.getMultiPartParams().isEmpty();
        return new Exchange(
                request.getMethod(),
                uri.getRawPath().replaceFirst("(?<=.)/$", ""),
                query(uri.getRawQuery()),
                isMultipart ? Map.of("content-type", MULTIPART) : headers(request.getHeaders()),
                isMultipart ? MULTIPART.getBytes(StandardCharsets.US_ASCII) : body(request),
                response.statusCode(),
                headers(response.headers()),
                response.body().asByteArray());
    }

    private static Map<String, String> headers(Headers headers) {
        return headers.asList().stream()
                .collect(toMap(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        Header::getValue,
                        (one, other) -> one + ", " + other));
    }

    private static Map<String, List<String>> query(String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        if (raw != null && !raw.isEmpty()) {
            for (var pair : raw.split("&")) {
                var parts = pair.split("=", 2);
                query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static byte[] body(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body == null) {
            return form(request.getFormParams());
        }
        return body instanceof byte[] bytes ? bytes : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(String.valueOf((Object) parameter.getValue()), StandardCharsets.UTF_8))
                .collect(joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
