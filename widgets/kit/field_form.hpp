// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/field.hpp"

class QFormLayout;
class QLabel;

namespace nl::ui {

/// One row of a form, from a Field: everything but the options struct's type.
struct FieldRow {
    std::string key, text, unit, help;
    FieldValue value;  ///< its default
    std::optional<double> minimum, maximum;
    std::vector<std::string> choices;
};

template <class O>
[[nodiscard]] std::vector<FieldRow> fieldRows(const std::vector<Field<O>>& fields, const O& defaults) {
    std::vector<FieldRow> out;
    out.reserve(fields.size());
    for (const Field<O>& f : fields)
        out.push_back({f.key, f.text, f.unit, f.help, f.get(defaults), f.minimum, f.maximum, f.choices});
    return out;
}

/// A form made from a field table: check boxes, lists and fields with validation beside them. What differs from the
/// default is bold.
class FieldForm : public QWidget {
    Q_OBJECT
public:
    /// Fields whose key is not in `first` go into a second part that can be folded away.
    FieldForm(const std::vector<FieldRow>& rows, const std::vector<std::string>& first, QWidget* parent = nullptr);
    ~FieldForm() override;

    [[nodiscard]] bool valid() const;
    /// The value of a field, or its default where what is typed is not valid.
    [[nodiscard]] FieldValue value(const std::string& key) const;
    void setValue(const std::string& key, const FieldValue& value);
    /// A message of the caller beside a field (a condition between two fields); empty = none.
    void setProblem(const std::string& key, const QString& text);
    [[nodiscard]] QWidget* editor(const std::string& key) const;

    template <class O>
    [[nodiscard]] O read(const std::vector<Field<O>>& fields) const {
        O out;
        for (const Field<O>& f : fields) f.set(out, value(f.key));
        return out;
    }
    template <class O>
    void write(const std::vector<Field<O>>& fields, const O& options) {
        for (const Field<O>& f : fields) setValue(f.key, f.get(options));
    }

Q_SIGNALS:
    void changed();

private:
    struct Row;
    void addRow(QFormLayout* form, const FieldRow& spec);
    void check(Row& row);
    [[nodiscard]] Row* row(const std::string& key) const;
    std::vector<std::unique_ptr<Row>> rows_;
};

}  // namespace nl::ui
