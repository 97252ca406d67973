// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/settingspage.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qspinbox.h>

namespace Monitor {

namespace {

QString plainLabel(const QString &label)
{
    return QString(label).remove(u'&').remove(u':');
}

} // namespace

SettingsPage::SettingsPage(IconName icon, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_title(title)
    , m_form(new QFormLayout)
{
    // Rows stay together, whatever the height of the page.
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addStretch();
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

QSpinBox *SettingsPage::limitBox(qint64 least, qint64 most, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setRange(static_cast<int>(least), static_cast<int>(most));
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    return box;
}

void SettingsPage::addSetting(const QString &label, QWidget *control, const QString &words)
{
    auto *name = new QLabel(label);
    name->setBuddy(control);
    control->setAccessibleName(plainLabel(label));
    m_form->addRow(name, control);
    m_entries.append({plainLabel(label) + u' ' + words, name, control});
}

void SettingsPage::addSetting(QCheckBox *control, const QString &words)
{
    m_form->addRow(control);
    m_entries.append({plainLabel(control->text()) + u' ' + words, control, control});
}

void SettingsPage::addLarge(const QString &label, QWidget *control, const QString &words)
{
    // It takes what room there is.
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_form, 1);
    auto *name = new QLabel(label);
    m_form->addRow(name);
    m_form->addRow(control);
    m_entries.append({plainLabel(label) + u' ' + words, name, control});
}

void SettingsPage::addWide(QWidget *control, const QString &text, const QString &words)
{
    m_form->addRow(control);
    m_entries.append({plainLabel(text) + u' ' + words, control, control});
}

void SettingsPage::addText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_form->addRow(label);
}

} // namespace Monitor
