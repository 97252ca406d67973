// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/servicemodel.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;

// What a service offers, as a tree.
class tst_ServiceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups();
    void namesOfAnyDepth();
};

namespace {

CommandDescription command(const QString &name)
{
    CommandDescription made;
    made.name = name;
    made.summary = u"Does "_s + name;
    return made;
}

} // namespace

void tst_ServiceModel::groups()
{
    ServiceModel model;
    const QAbstractItemModelTester tester(&model);
    ServiceDescription service;
    service.commands = {command(u"jobs"_s), command(u"jobs-all"_s), command(u"jobs.start"_s)};
    service.commands[1].effect = CommandDescription::Effect::Dangerous;
    TopicDescription topic;
    topic.name = u"settings"_s;
    service.topics = {topic};
    model.setDescription(service);
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex jobs = model.index(0, ServiceModel::NameColumn);
    QCOMPARE(model.command(jobs)->name, u"jobs"_s);
    QCOMPARE(model.rowCount(jobs), 1);
    const QModelIndex start = model.index(0, ServiceModel::NameColumn, jobs);
    QCOMPARE(start.data().toString(), u"start"_s);
    QCOMPARE(model.command(start)->name, u"jobs.start"_s);
    QCOMPARE(start.siblingAtColumn(ServiceModel::SummaryColumn).data().toString(),
             u"Does jobs.start"_s);
    QCOMPARE(model.index(1, ServiceModel::SummaryColumn).data().toString(),
             u"Does jobs-all (cannot be undone)"_s);
    const QModelIndex topics = model.index(2, ServiceModel::NameColumn);
    QVERIFY(!model.command(topics));
    QCOMPARE(model.topic(model.index(0, 0, topics))->name, u"settings"_s);
}

void tst_ServiceModel::namesOfAnyDepth()
{
    ServiceModel model;
    ServiceDescription service;
    service.commands = {command(u"a."_s.repeated(500'000)), command(u"..."_s)};
    model.setDescription(service);
    int depth = 0;
    for (QModelIndex at = model.index(0, 0); at.isValid(); at = model.index(0, 0, at))
        ++depth;
    QVERIFY(depth > 1 && depth < 20);
}

QTEST_GUILESS_MAIN(tst_ServiceModel)
#include "tst_servicemodel.moc"
