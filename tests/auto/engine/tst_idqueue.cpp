// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/idqueue.h"

#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_IdQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWaitsOnce();
    void comesBackAtTheEnd();

private:
    static QList<quint64> takeAll(IdQueue &queue)
    {
        QList<quint64> ids;
        while (!queue.isEmpty())
            ids += queue.takeFirst();
        return ids;
    }
};

void tst_IdQueue::eachWaitsOnce()
{
    IdQueue queue;
    QVERIFY(queue.isEmpty());
    for (const quint64 id : {7u, 3u, 7u, 9u, 3u, 7u})
        queue.add(id);
    QCOMPARE(takeAll(queue), QList<quint64>({7, 3, 9}));
}

void tst_IdQueue::comesBackAtTheEnd()
{
    IdQueue queue;
    queue.add(1);
    queue.add(2);
    QCOMPARE(queue.takeFirst(), quint64(1));
    queue.add(1);
    QCOMPARE(takeAll(queue), QList<quint64>({2, 1}));
}

QTEST_APPLESS_MAIN(tst_IdQueue)
#include "tst_idqueue.moc"
