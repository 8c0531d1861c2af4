package com.secutix.tixngo.host.store;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
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
                    Column.text("comfort_variables", row -> JsonText.of(row.comfortVariables()))),
            ProductRow::read);

    private static ProductRow read(Cells cells) throws SQLException {
        String code = cells.required();
        ProductKind kind = ProductKind.valueOf(cells.required());
        Text name = Objects.requireNonNull(JsonText.toText(cells.text()));
        Product product = new Product(kind, code, name, cells.text(), JsonText.toText(cells.text()), cells.text());
        return new ProductRow(product, JsonText.toMap(cells.text()));
    }
}
