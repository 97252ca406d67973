// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/theme.h"

#include "cellpicture.h"
#include "gui/look/palettecolors.h"
#include "gui/look/themestyle.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtooltip.h>

using namespace Monitor;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void readable_data();
    void readable();
    void forced_data();
    void forced();
    void boxesAreSeen_data();
    void boxesAreSeen();
    void backToSystem();
    void sameAgain();
    void keepsOwnStyle();
};

void tst_Theme::cleanup()
{
    QApplication::setPalette(QPalette());
}

void tst_Theme::readable_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void tst_Theme::readable()
{
    QFETCH(Theme::Scheme, scheme);
    using P = QPalette;
    const QPalette palette = Theme::paletteOf(scheme);
    QCOMPARE(isDark(palette), scheme == Theme::Scheme::Dark);
    const std::pair<P::ColorRole, P::ColorRole> pairs[] = {
        {P::WindowText, P::Window},
        {P::Text, P::Base},
        {P::Text, P::AlternateBase},
        {P::ButtonText, P::Button},
        {P::ToolTipText, P::ToolTipBase},
        {P::HighlightedText, P::Highlight},
        {P::Link, P::Base},
        {P::LinkVisited, P::Base},
        {P::Link, P::Window},
        {P::PlaceholderText, P::Base},
        {P::PlaceholderText, P::Window},
    };
    for (const auto &[text, ground] : pairs) {
        for (const auto group : {P::Active, P::Inactive, P::Disabled}) {
            const double ratio =
                contrastRatio(palette.color(group, text), palette.color(group, ground));
            // Disabled items only need to be discernible.
            QVERIFY2(ratio >= (group == P::Disabled ? 3 : 4.5),
                     qPrintable(QStringLiteral("%1 on %2, group %3: %4")
                                    .arg(text)
                                    .arg(ground)
                                    .arg(group)
                                    .arg(ratio)));
        }
    }
    // A table's selection stands out from its background.
    QVERIFY(contrastRatio(palette.color(P::Highlight), palette.color(P::Base)) >= 3);
}

void tst_Theme::forced_data()
{
    readable_data();
}

void tst_Theme::forced()
{
    QFETCH(Theme::Scheme, scheme);
    Theme theme;
    QPushButton button;
    button.show();
    theme.setScheme(scheme);
    QCOMPARE(theme.scheme(), scheme);
    QVERIFY(qobject_cast<ThemeStyle *>(QApplication::style()));
    const QPalette palette = Theme::paletteOf(scheme);
    for (const auto role : {QPalette::Window, QPalette::Text, QPalette::Button, QPalette::Link}) {
        QCOMPARE(QApplication::palette().color(role), palette.color(role));
        QTRY_COMPARE_WITH_TIMEOUT(button.palette().color(role), palette.color(role), 20000);
        QCOMPARE(QToolTip::palette().color(role), palette.color(role));
    }
    theme.setScheme(Theme::Scheme::System);
}

void tst_Theme::boxesAreSeen_data()
{
    readable_data();
}

// Also those without a check mark.
void tst_Theme::boxesAreSeen()
{
    QFETCH(Theme::Scheme, scheme);
    Theme theme;
    theme.setScheme(scheme);
    QWidget window;
    QCheckBox box(&window);
    window.resize(60, 60);
    box.move(20, 20);
    box.setFocusPolicy(Qt::NoFocus);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(strongestContrast(window.grab().toImage()) >= 3, 20000);
    theme.setScheme(Theme::Scheme::System);
}

void tst_Theme::backToSystem()
{
    QApplication::setStyle(QStringLiteral("windows"));
    const QPalette before = QApplication::palette();
    const QPalette toolTips = QToolTip::palette();
    Theme theme;
    QPushButton button;
    button.show();
    theme.setScheme(Theme::Scheme::Dark);
    theme.setScheme(Theme::Scheme::Light);
    theme.setScheme(Theme::Scheme::System);
    QCOMPARE(QApplication::style()->name(), QStringLiteral("windows"));
    QCOMPARE(QApplication::palette(), before);
    QTRY_COMPARE_WITH_TIMEOUT(button.palette().color(QPalette::Window),
                              before.color(QPalette::Window), 20000);
    QCOMPARE(QToolTip::palette(), toolTips);
}

void tst_Theme::sameAgain()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::schemeChanged);
    theme.setScheme(Theme::Scheme::System);
    QCOMPARE(changed.size(), 0);
    theme.setScheme(Theme::Scheme::Dark);
    theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(changed.size(), 1);
    theme.setScheme(Theme::Scheme::System);
    QCOMPARE(changed.size(), 2);
}

/// System leaves a style chosen with -style alone.
void tst_Theme::keepsOwnStyle()
{
    QApplication::setStyle(QStringLiteral("windows"));
    Theme theme;
    theme.setScheme(Theme::Scheme::System);
    QCOMPARE(QApplication::style()->name(), QStringLiteral("windows"));
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
