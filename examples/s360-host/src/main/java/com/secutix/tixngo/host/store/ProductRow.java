package com.secutix.tixngo.host.store;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row of the product table: the product with its comfort variables.
 *
 * @param product the product
 * @param comfortVariables its comfort variables by name
 */
record ProductRow(Product product, Map<String, String> comfortVariables) {

    static final SharedRows<ProductRow> TABLE = new SharedRows<>(
            "product",
            List.of(
                    Column.text("code", row -> row.product().code()),
                    Column.text("kind", row -> row.product().kind().name()),
                    Column.text("name", row -> JsonText.of(row.product().name())),
                    Column.text("family", row -> row.product().family()),
                    Column.text("website", row -> JsonText.of(row.product().website())),
                    Column.text("image_url", row -> row.product().imageUrl()),
                    Column.text("comfort_variables", row -> JsonText.of(row.comfortVariables()))));

    static final String COLUMNS = "p.code p_code, p.kind p_kind, p.name p_name, p.family p_family, p.website p_website,"
            + " p.image_url p_image_url, p.comfort_variables p_comfort_variables";

    static ProductRow read(ResultSet row) throws SQLException {
        Text name = Objects.requireNonNull(JsonText.toText(row.getString("p_name")));
        return new ProductRow(
                new Product(
                        ProductKind.valueOf(row.getString("p_kind")),
                        row.getString("p_code"),
                        name,
                        row.getString("p_family"),
                        JsonText.toText(row.getString("p_website")),
                        row.getString("p_image_url")),
                JsonText.toMap(row.getString("p_comfort_variables")));
    }
}
