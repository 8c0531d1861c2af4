package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.internal.json.Answer;
import com.secutix.tixngo.client.internal.json.Payload;
import com.secutix.tixngo.client.internal.json.RawResults;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketReportPage;
import com.secutix.tixngo.client.model.TicketStatusLogPage;
import java.util.Map;
import okhttp3.HttpUrl;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Tag;
import retrofit2.http.Url;

/** The calls by the kind of body they send and receive. Paths and names come with each call, since a profile decides them. */
interface TixngoApi {

    @POST
    Call<Answer<RawResults>> write(
            @Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Exchange exchange, @Body Payload body);

    @PUT
    Call<Acknowledgement> put(
            @Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Exchange exchange, @Body Payload body);

    @GET
    Call<Answer<ChangesPage>> changes(@Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Exchange exchange);

    @GET
    Call<Answer<TicketChange>> ticket(@Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Exchange exchange);

    @GET
    Call<Answer<TicketReportPage>> ticketReport(
            @Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Exchange exchange);

    @GET
    Call<Answer<TicketStatusLogPage>> statusLogs(
            @Url HttpUrl url, @HeaderMap Map<String, String> headers, @Tag Exchange exchange);
}
