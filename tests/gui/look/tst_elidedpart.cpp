// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/elidedpart.h"

#include <QtGui/qfontmetrics.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

using namespace Monitor;

// Names that give way to what is said about them.
class tst_ElidedPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWhole();
    void givesWay();
    void nothingToElide();
};

namespace {

constexpr QChar Ellipsis(0x2026);

QFontMetrics metrics()
{
    return QFontMetrics(QApplication::font());
}

} // namespace

void tst_ElidedPart::staysWhole()
{
    const QString text = QStringLiteral("build-server: not connected");
    const int width = metrics().horizontalAdvance(text);
    QCOMPARE(withElidedPart(text, QStringLiteral("build-server"), metrics(), width), text);
}

void tst_ElidedPart::givesWay()
{
    const QString name = QStringLiteral("build-server-of-the-third-floor");
    const QString rest = QStringLiteral(": not connected");
    const int whole = metrics().horizontalAdvance(name + rest);
    const int least = metrics().horizontalAdvance(Ellipsis + rest);
    for (int width = whole - 1; width > 0; width -= 7) {
        const QString shown = withElidedPart(name + rest, name, metrics(), width);
        QVERIFY2(shown.endsWith(rest) && shown.count(Ellipsis) == 1, qPrintable(shown));
        QVERIFY2(metrics().horizontalAdvance(shown) <= std::max(width, least), qPrintable(shown));
    }
    QCOMPARE(withElidedPart(name + rest, name, metrics(), 1), Ellipsis + rest);
}

void tst_ElidedPart::nothingToElide()
{
    const QString text = QStringLiteral("Pinned (12)");
    QCOMPARE(withElidedPart(text, QString(), metrics(), 1), text);
    QCOMPARE(withElidedPart(text, QStringLiteral("box"), metrics(), 1), text);
    QCOMPARE(withElidedPart(QString(), QString(), metrics(), 1), QString());
}

QTEST_MAIN(tst_ElidedPart)
#include "tst_elidedpart.moc"
