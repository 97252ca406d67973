// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/calldraft.h"
#include "core/console/callreply.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;

// A call as it is typed.
class tst_CallDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksEachValue();
    void leavesOutWhatIsEmpty();
};

namespace {

CommandDescription set()
{
    CommandDescription command;
    command.name = u"set"_s;
    command.parameters = {Parameter::text(u"key"_s), Parameter::integer(u"size"_s).range(1, 10),
                          Parameter::integer(u"wait"_s).optional(),
                          Parameter::boolean(u"force"_s).defaultValue(true)};
    return command;
}

} // namespace

void tst_CallDraft::checksEachValue()
{
    CallDraft draft(set());
    QVERIFY(!draft.problem(1).isEmpty());
    QVERIFY(!draft.request());
    draft.setText(0, u"a b"_s);
    draft.setText(1, u"11"_s);
    QVERIFY(!draft.problem(1).isEmpty());
    QVERIFY(draft.request().error().message.startsWith(u"size must be "));
    draft.setText(1, u"10"_s);
    QCOMPARE(draft.problem(1), QString());
    QVERIFY(draft.request());
}

void tst_CallDraft::leavesOutWhatIsEmpty()
{
    CallDraft draft(set());
    draft.setText(1, u"3"_s);
    const auto request = draft.request();
    QVERIFY(request);
    // Maps keep the order of their members.
    QCOMPARE(callText(*request), u"set {\"key\":\"\",\"size\":3,\"force\":true}"_s);
}

QTEST_GUILESS_MAIN(tst_CallDraft)
#include "tst_calldraft.moc"
