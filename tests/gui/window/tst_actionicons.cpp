// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/actiontext.h"
#include "monitorfixture.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>

using namespace Monitor;

// Each command has an icon of its own, so that it is found again by it.
class tst_ActionIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void noneIsMissing();
    void noneIsShared();

private:
    void collect(const QMenu &menu);

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<OpenMonitor> m_monitor;
    QList<QAction *> m_actions; ///< Of all menus, without those that choose a value.
};

void tst_ActionIcons::initTestCase()
{
    m_directories = std::make_unique<PrivateDirectories>();
    m_monitor = std::make_unique<OpenMonitor>();
    for (const QAction *action : m_monitor->window.menuBar()->actions())
        collect(*action->menu());
    QVERIFY(m_actions.size() > 40);
}

void tst_ActionIcons::cleanupTestCase()
{
    m_monitor.reset();
    m_directories.reset();
}

void tst_ActionIcons::collect(const QMenu &menu)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            collect(*action->menu());
        // Such as languages, which have marks, and hints.
        else if (!action->isSeparator() && !(action->actionGroup() && action->isCheckable())
                 && !qobject_cast<QMenu *>(action->parent()) && !m_actions.contains(action))
            m_actions.append(action);
    }
}

void tst_ActionIcons::noneIsMissing()
{
    QStringList missing;
    for (const QAction *action : std::as_const(m_actions)) {
        if (action->icon().isNull())
            missing.append(plainActionText(*action));
    }
    QCOMPARE(missing.join(QStringLiteral(", ")), QString());
}

void tst_ActionIcons::noneIsShared()
{
    QHash<QString, QString> owners;
    QStringList shared;
    for (const QAction *action : std::as_const(m_actions)) {
        const QString name = action->icon().name();
        const QString text = plainActionText(*action);
        // The same words on two pages mean the same.
        if (!name.isEmpty() && owners.value(name, text) != text)
            shared.append(QStringLiteral("%1: %2 and %3").arg(name, owners.value(name), text));
        owners.insert(name, text);
    }
    QCOMPARE(shared.join(QStringLiteral("; ")), QString());
    QVERIFY(owners.size() > 40);
}

QTEST_MAIN(tst_ActionIcons)
#include "tst_actionicons.moc"
