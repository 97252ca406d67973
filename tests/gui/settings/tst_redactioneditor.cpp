// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/redactioneditor.h"

#include "core/privacy/privacy.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>

using namespace Monitor;

// Rules are edited and tried; what is invalid never replaces what is in force.
class tst_RedactionEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsRules();
    void edits();
    void invalidPattern();
    void switchesOff();
    void addsAndRemoves();
    void tries();
    void followsOthers();
    void withoutRules();

private:
    QLineEdit *edit(const char *name) const
    {
        for (QLineEdit *each : m_editor->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }

    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : m_editor->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == QLatin1String(text))
                return each;
        }
        return nullptr;
    }

    QListWidget *list() const { return m_editor->findChild<QListWidget *>(); }

    void type(const char *name, const QString &text) const
    {
        edit(name)->selectAll();
        QTest::keyClicks(edit(name), text);
    }

    void choose(RedactionRule::What what) const
    {
        auto *box = m_editor->findChild<QComboBox *>();
        box->setCurrentIndex(int(what));
        Q_EMIT box->activated(int(what));
    }

    const QList<RedactionRule> &inForce() const { return m_privacy->redaction().list(); }

    std::unique_ptr<Privacy> m_privacy;
    std::unique_ptr<RedactionEditor> m_editor;
};

void tst_RedactionEditor::init()
{
    m_privacy = std::make_unique<Privacy>();
    RedactionRule names;
    names.name = QStringLiteral("By name");
    names.names = {QStringLiteral("pw"), QStringLiteral("pin")};
    RedactionRule pattern;
    pattern.name = QStringLiteral("Digits");
    pattern.what = RedactionRule::What::Pattern;
    pattern.pattern = QStringLiteral("\\d+");
    m_privacy->setRedaction(*RedactionRules::of({names, pattern}));
    m_editor = std::make_unique<RedactionEditor>(*m_privacy);
    m_editor->show();
}

void tst_RedactionEditor::cleanup()
{
    m_editor.reset();
}

void tst_RedactionEditor::showsRules()
{
    QCOMPARE(list()->count(), 2);
    QCOMPARE(list()->item(0)->text(), QStringLiteral("By name"));
    QCOMPARE(list()->item(0)->checkState(), Qt::Checked);
    QCOMPARE(edit("Names")->text(), QStringLiteral("pw, pin"));
    list()->setCurrentRow(1);
    QCOMPARE(edit("Pattern")->text(), QStringLiteral("\\d+"));
    QCOMPARE(edit("Name")->text(), QStringLiteral("Digits"));
}

void tst_RedactionEditor::edits()
{
    type("Names", QStringLiteral("a, b ,"));
    type("Name", QStringLiteral("Mine"));
    type("Endpoints", QStringLiteral("/run/*"));
    QCOMPARE(inForce().first().names, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(inForce().first().name, QStringLiteral("Mine"));
    QCOMPARE(inForce().first().endpoint, QStringLiteral("/run/*"));
    QCOMPARE(list()->item(0)->text(), QStringLiteral("Mine"));
    QCOMPARE(m_editor->problem(), QString());
    choose(RedactionRule::What::Whole);
    QCOMPARE(inForce().first().what, RedactionRule::What::Whole);
    m_editor->findChild<QCheckBox *>()->click();
    QVERIFY(inForce().first().keepsLength);
}

void tst_RedactionEditor::invalidPattern()
{
    list()->setCurrentRow(1);
    type("Pattern", QStringLiteral("a("));
    QVERIFY(m_editor->problem().contains(QLatin1String("rule 2")));
    QVERIFY(m_editor->problem().contains(QLatin1String("stay in force")));
    // The last one that was valid.
    QCOMPARE(inForce().at(1).pattern, QStringLiteral("a"));
    QCOMPARE(edit("Pattern")->text(), QStringLiteral("a("));
    type("Pattern", QStringLiteral("a(b)"));
    QCOMPARE(m_editor->problem(), QString());
    QCOMPARE(inForce().at(1).pattern, QStringLiteral("a(b)"));
}

void tst_RedactionEditor::switchesOff()
{
    list()->item(1)->setCheckState(Qt::Unchecked);
    QVERIFY(!inForce().at(1).isOn);
    list()->item(1)->setCheckState(Qt::Checked);
    QVERIFY(inForce().at(1).isOn);
}

void tst_RedactionEditor::addsAndRemoves()
{
    button("Add Rule")->click();
    QCOMPARE(inForce().size(), 3);
    QCOMPARE(list()->currentRow(), 2);
    QVERIFY(edit("Name")->selectedText() == edit("Name")->text());
    button("Remove Rule")->click();
    list()->setCurrentRow(0);
    button("Remove Rule")->click();
    QCOMPARE(inForce().size(), 1);
    QCOMPARE(inForce().first().name, QStringLiteral("Digits"));
    QCOMPARE(edit("Name")->text(), QStringLiteral("Digits"));
}

// Whatever endpoints the rules are about.
void tst_RedactionEditor::tries()
{
    type("Endpoints", QStringLiteral("/nowhere"));
    edit("Try it")->setText(QStringLiteral("pw=x 12"));
    QCOMPARE(edit("Becomes")->text(), QStringLiteral("pw=[redacted] [redacted]"));
    list()->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(edit("Becomes")->text(), QStringLiteral("pw=[redacted] 12"));
}

void tst_RedactionEditor::followsOthers()
{
    m_privacy->setRedaction(*RedactionRules::of(usualRedactionRules()));
    QCOMPARE(list()->count(), int(usualRedactionRules().size()));
    QCOMPARE(m_editor->rules(), usualRedactionRules());
}

void tst_RedactionEditor::withoutRules()
{
    m_privacy->setRedaction({});
    QCOMPARE(list()->count(), 0);
    QVERIFY(!edit("Name")->isEnabled());
    QVERIFY(!button("Remove Rule")->isEnabled());
    button("Add Rule")->click();
    QCOMPARE(inForce().size(), 1);
}

QTEST_MAIN(tst_RedactionEditor)
#include "tst_redactioneditor.moc"
