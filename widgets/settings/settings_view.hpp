// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/view.hpp"

namespace nl::ui {

/// The settings of the program, a form made from one table; each takes effect as its help says.
class SettingsView : public View {
    Q_OBJECT
public:
    explicit SettingsView(ViewContext context, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    std::vector<std::function<void()>> readers_;  // one a field: from the settings into its control
};

[[nodiscard]] ViewSpec settingsSpec();

}  // namespace nl::ui
