// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

/// The diffs in worked-changes.md: what they keep and remove is in the tree.
class tst_WorkedChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applies_data();
    void applies();
};

namespace {

QByteArray contentOf(const QByteArray &name)
{
    QFile file(QStringLiteral(IPCCORE_TREE "/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_WorkedChanges::applies_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("before");
    QByteArray file;
    QByteArray before;
    int number = 0;
    bool isDiff = false;
    const auto finishHunk = [&] {
        if (!file.isEmpty())
            QTest::addRow("%d: %s", ++number, file.constData()) << file << before;
        before.clear();
    };
    const QList<QByteArray> lines = contentOf("ipccore/docs/worked-changes.md").split('\n');
    for (const QByteArray &line : lines) {
        if (line == "```diff") {
            isDiff = true;
        } else if (isDiff && (line == "```" || line == "@@" || line.startsWith("--- a/"))) {
            finishHunk();
            isDiff = line != "```";
            if (line != "@@")
                file.clear();
        } else if (isDiff && line.startsWith("+++ b/")) {
            file = line.sliced(6);
        } else if (isDiff && !line.startsWith('+')) {
            before += line.sliced(line.isEmpty() ? 0 : 1) + '\n';
        }
    }
}

void tst_WorkedChanges::applies()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, before);
    const QByteArray content = contentOf(file);
    QVERIFY(!content.isEmpty());
    QVERIFY2(QByteArray('\n' + content).contains(QByteArray('\n' + before)), before.constData());
}

QTEST_GUILESS_MAIN(tst_WorkedChanges)
#include "tst_workedchanges.moc"
