// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtWidgets/qdialog.h>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Monitor {

class SettingsPage;

/// All settings, on pages, found by typing. Everything takes effect at once, so there is nothing to
/// apply; each page can be set back to its defaults.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);

    /// @param page becomes the dialog's.
    void addPage(SettingsPage *page);

    const QList<SettingsPage *> &pages() const { return m_pages; }

    SettingsPage *currentPage() const;
    void showPage(int index);
    /// Ends a search, whatever it found.
    void showPage(const SettingsPage &page);

    /// Shows what is found, as if `text` had been typed.
    void search(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Hit
    {
        int page;
        int entry;
    };

    QList<Hit> hits() const;
    void updateHits();
    void showHit(qsizetype index);
    void restoreDefaults();
    void highlight();

    QLineEdit *m_search;
    QLabel *m_found;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QDialogButtonBox *m_buttons;
    QPushButton *m_restore;
    QList<SettingsPage *> m_pages;
    qsizetype m_hit = -1; ///< The one shown last.
};

} // namespace Monitor
