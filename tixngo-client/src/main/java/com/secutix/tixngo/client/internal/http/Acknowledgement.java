package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.internal.json.TixngoJson;
import com.secutix.tixngo.client.internal.json.WrongShapeException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** An answer of which only the status counts. Its body is empty or any JSON; a login page is neither. */
record Acknowledgement() {

    /** Reads it. */
    static final class Factory extends Converter.Factory {
        private final TixngoJson json;

        Factory(TixngoJson json) {
            this.json = json;
        }

        @Override
        public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
                Type type, Annotation[] annotations, Retrofit retrofit) {
            if (type != Acknowledgement.class) {
                return null;
            }
            return body -> {
                byte[] bytes = body.bytes();
                if (bytes.length > 0 && !json.isJson(bytes)) {
                    throw new WrongShapeException("it is neither empty nor JSON");
                }
                return new Acknowledgement();
            };
        }
    }
}
