// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/support/gui_main.hpp"
#include "widgets/kit/action_registry.hpp"
#include "widgets/kit/theme.hpp"

namespace nl::ui {

class TestActionRegistry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anActionFollowsItsTable() {
        ActionRegistry registry;
        bool allowed = false;
        int runs = 0;
        ActionSpec spec;
        spec.id = QStringLiteral("a.b");
        spec.text = QStringLiteral("&Do");
        spec.help = QStringLiteral("Does it.");
        spec.shortcut = QKeySequence(Qt::CTRL | Qt::Key_D);
        spec.enabledWhen = [&] { return allowed; };
        spec.run = [&] { ++runs; };
        QAction* action = registry.add(spec);
        registry.update();
        QVERIFY(!action->isEnabled());
        action->trigger();
        QCOMPARE(runs, 0);
        allowed = true;
        registry.update();
        action->trigger();
        QCOMPARE(runs, 1);
        QVERIFY(action->toolTip().contains(QStringLiteral("Does it.")));
        QCOMPARE(action->shortcut(), spec.shortcut);
        QCOMPARE(registry.action(QStringLiteral("a.b")), action);
        QCOMPARE(registry.action(QStringLiteral("none")), nullptr);
    }
    void themeNamesReadBack() {
        for (const ThemeChoice choice : {ThemeChoice::desktop, ThemeChoice::light, ThemeChoice::dark})
            QVERIFY(themeChoiceOf(themeChoiceName(choice)) == choice);
        QVERIFY(themeChoiceOf(QStringLiteral("nonsense")) == ThemeChoice::desktop);
    }
};

}  // namespace nl::ui

NL_GUI_TEST_MAIN(nl::ui::TestActionRegistry)
#include "test_action_registry.moc"
