// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/look/icons.h"

#include <QtWidgets/qwidget.h>

class QCheckBox;
class QFormLayout;
class QSpinBox;

namespace Monitor {

/// One page of the settings: rows of a label and a control, which take effect at once. Controls show
/// what others change, too.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// Something to be found by search.
    struct Entry
    {
        QString words;  ///< Its label, and other words for it.
        QWidget *label; ///< What to highlight; may be the control.
        QWidget *control;
    };

    SettingsPage(IconName icon, const QString &title, QWidget *parent = nullptr);

    IconName iconName() const { return m_icon; }

    const QString &title() const { return m_title; }

    /// From top to bottom.
    const QList<Entry> &entries() const { return m_entries; }

    /// Sets everything on this page as it was at first.
    virtual void restoreDefaults() = 0;

    /// What of the user's work restoreDefaults() would discard, as a sentence; empty if nothing.
    virtual QString lostByDefaults() const { return {}; }

protected:
    /// A box for a limit of what is kept. A smaller one removes something, so that it holds when
    /// the number is complete, not at each digit typed.
    static QSpinBox *limitBox(qint64 least, qint64 most, const QString &suffix = {});
    /// A row of the form.
    /// @param label with its mnemonic and a colon; also names the control for screen readers.
    /// @param words other words to find it by, separated by blanks, translated.
    void addSetting(const QString &label, QWidget *control, const QString &words = {});
    /// A row of a control that shows its own text.
    void addSetting(QCheckBox *control, const QString &words = {});
    /// A control that needs all the width, below its label.
    void addLarge(const QString &label, QWidget *control, const QString &words = {});
    /// A button or the like; `text` is what it is found by.
    void addWide(QWidget *control, const QString &text, const QString &words = {});
    /// A paragraph.
    void addText(const QString &text);

private:
    IconName m_icon;
    QString m_title;
    QFormLayout *m_form;
    QList<Entry> m_entries;
};

} // namespace Monitor
