// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/itemdelegate.h"
#include "gui/window/detailspane.h"
#include "gui/window/factsview.h"
#include "models/table/roles.h"
#include "monitorfixture.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>

using namespace Monitor;

// Others choose names and replies: nowhere in the window may Qt guess whether they are markup.
class tst_ForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels();
    void toolTipsOfViews();
    void namesStayOnTheirLines();
    void longFactsAreCut();
};

namespace {

constexpr int PatienceMs = 20'000;

// Captions have a buddy and only contain our text; icons have no text.
bool mayGuess(const QLabel &label)
{
    const bool isIcon = label.text().isEmpty() && label.accessibleName().isEmpty();
    return label.textFormat() == Qt::AutoText && !label.buddy() && !isIcon;
}

QStringList placeOf(const QWidget *widget)
{
    QStringList place;
    for (; widget; widget = widget->parentWidget())
        place.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                     + widget->objectName());
    return place;
}

} // namespace

void tst_ForeignText::labels()
{
    const PrivateDirectories directories;
    const OpenMonitor monitor;
    const QList<QLabel *> labels = monitor.window.findChildren<QLabel *>();
    QVERIFY(labels.size() > 10);
    for (const QLabel *label : labels)
        QVERIFY2(!mayGuess(*label),
                 qPrintable(label->text() + u' ' + placeOf(label).join(QLatin1String(" in "))));
}

void tst_ForeignText::toolTipsOfViews()
{
    const PrivateDirectories directories;
    const OpenMonitor monitor;
    int views = 0;
    for (const QAbstractItemView *view : monitor.window.findChildren<QAbstractItemView *>()) {
        // They show our own text and have no tool tips.
        if (qobject_cast<const QHeaderView *>(view)
            || qobject_cast<const QComboBox *>(view->window()->parentWidget())
            || qobject_cast<const QComboBox *>(view->parentWidget()))
            continue;
        ++views;
        QVERIFY2(qobject_cast<const ItemDelegate *>(view->itemDelegate()),
                 qPrintable(placeOf(view).join(QLatin1String(" in "))));
    }
    QVERIFY(views >= 5);
}

// A path may contain any byte but NUL: also line ends and characters that reverse the text.
void tst_ForeignText::namesStayOnTheirLines()
{
    const PrivateDirectories directories;
    OpenMonitor monitor;
    const QString name = QStringLiteral("a\nb\u202e<b>.sock");
    const QString shown = QStringLiteral("a\\x0ab\\xe2\\x80\\xae<b>.sock");
    monitor.window.show();
    monitor.workspace.observer().start();
    const auto address = EndpointAddress::ofPath(QFile::encodeName(directories.path(name)));
    monitor.window.showEndpoint(address);
    // Beside those of this machine.
    EndpointModel &endpoints = monitor.workspace.endpoints();
    QTRY_VERIFY_WITH_TIMEOUT(endpoints.rowOf(address) >= 0, PatienceMs);
    const QModelIndex endpoint =
        endpoints.index(endpoints.rowOf(address), EndpointModel::columnOf("endpoint"));
    QCOMPARE(endpoint.data().toString(), directories.path(shown));
    QCOMPARE(endpoint.data(Qt::ToolTipRole).toString(), directories.path(shown));
    // Copying and searching use the path itself.
    QCOMPARE(endpoint.data(RawRole).toString(), directories.path(name));
    QVERIFY(monitor.window.windowTitle().contains(shown));
    QTRY_VERIFY_WITH_TIMEOUT(
        monitor.window.findChild<FactsView *>()->wholeText().startsWith(directories.path(shown)),
        PatienceMs);
}

// The details are laid out anew at each poll, completely.
void tst_ForeignText::longFactsAreCut()
{
    DetailsPane pane;
    const DetailSection section{.title = QStringLiteral("Process"),
                                .text = {},
                                .facts = {{QStringLiteral("Program"), QString(60'000, u'p')}}};
    pane.setDetails(1, QStringLiteral("x.sock"), {section});
    const QString shown = pane.findChild<FactsView *>()->wholeText();
    QVERIFY(shown.contains(QString(1'000, u'p') + u'p'));
    QVERIFY2(shown.size() < 3'000, qPrintable(QString::number(shown.size())));
}

QTEST_MAIN(tst_ForeignText)
#include "tst_foreigntext.moc"
