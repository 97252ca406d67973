// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/startserverdialog.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlineedit.h>

using namespace Monitor;

// What program to start.
class tst_StartServerDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterStarts();
};

// From either field, and only with a program.
void tst_StartServerDialog::enterStarts()
{
    StartServerDialog dialog(EndpointAddress::ofPath("/run/x.sock"), QString());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    const QList<QLineEdit *> edits = dialog.findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    QTest::keyClick(edits[0], Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(!dialog.findChild<QFileDialog *>());
    for (QLineEdit *edit : edits) {
        dialog.show();
        edits[0]->setText(QStringLiteral("server"));
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!dialog.findChild<QFileDialog *>());
    }
    QCOMPARE(accepted.count(), 2);
    QCOMPARE(dialog.program(), QStringLiteral("server"));
}

QTEST_MAIN(tst_StartServerDialog)
#include "tst_startserverdialog.moc"
