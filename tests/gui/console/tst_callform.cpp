// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/callreply.h"
#include "gui/console/callform.h"
#include "gui/console/commandeditor.h"
#include "gui/console/servicepanel.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;

// The form of a command, as people fill it in.
class tst_CallForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields();
    void editorShowsTheForm();
    void asksNobody();
};

namespace {

CommandDescription set()
{
    CommandDescription command;
    command.name = u"set"_s;
    command.summary = u"Changes a setting"_s;
    command.parameters = {Parameter::integer(u"size"_s).range(1, 10).unit(u"MiB"_s),
                          Parameter::boolean(u"force"_s),
                          Parameter::choice(u"color"_s, {u"red"_s, u"blue"_s}).optional(),
                          Parameter::list(u"names"_s).optional()};
    return command;
}

} // namespace

void tst_CallForm::fields()
{
    CallForm form;
    form.setCommand(set());
    QVERIFY(form.note(0).contains(u"1 to 10"_s));
    QVERIFY(form.note(0).contains(u"MiB"_s));
    auto *size = qobject_cast<QLineEdit *>(form.field(0));
    auto *force = qobject_cast<QCheckBox *>(form.field(1));
    auto *color = qobject_cast<QComboBox *>(form.field(2));
    auto *names = qobject_cast<QPlainTextEdit *>(form.field(3));
    QVERIFY(size && force && color && names);
    size->setText(u"11"_s);
    QVERIFY(form.note(0).startsWith(u"Not accepted: "_s));
    QVERIFY(!form.draft().request());
    size->setText(u"4"_s);
    QVERIFY(form.note(0).contains(u"1 to 10"_s));
    QCOMPARE(callText(*form.draft().request()), u"set {\"size\":4,\"force\":false}"_s);
    QTest::keyClick(force, Qt::Key_Space);
    color->setCurrentText(u"blue"_s);
    names->setPlainText(u"[1"_s);
    QVERIFY(!form.draft().request());
    names->setPlainText(u"[1]"_s);
    QCOMPARE(callText(*form.draft().request()),
             u"set {\"size\":4,\"force\":true,\"color\":\"blue\",\"names\":[1]}"_s);
}

void tst_CallForm::editorShowsTheForm()
{
    CommandEditor editor;
    QVERIFY(!editor.formCommand());
    CallForm &form = editor.showForm(set());
    QCOMPARE(editor.mode(), CommandEditor::Mode::Form);
    QVERIFY(!editor.request());
    form.setValue(u"size"_s, u"4"_s);
    const auto request = editor.request();
    QVERIFY(request);
    // The same command again keeps what has been typed.
    editor.showForm(set());
    QCOMPARE(*editor.request(), *request);
    editor.setMode(CommandEditor::Mode::Hex);
    QCOMPARE(*editor.request(), *request);
    QVERIFY(!editor.formCommand());
}

// Without an endpoint, and before anybody asks.
void tst_CallForm::asksNobody()
{
    ServicePanel panel;
    panel.setEndpoint({});
    panel.ask();
    QCOMPARE(panel.message(), u"There is no endpoint to ask."_s);
}

QTEST_MAIN(tst_CallForm)
#include "tst_callform.moc"
