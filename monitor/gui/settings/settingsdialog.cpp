// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/settingsdialog.h"

#include "gui/look/confirmation.h"
#include "gui/look/placeholder.h"
#include "gui/settings/settingspage.h"

#include <QtGui/qevent.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qstyle.h>

#include <algorithm>

namespace Monitor {

namespace {

constexpr int SettingsWidthInCharacters = 150;
constexpr int SettingsHeightInLines = 42;

// Whether all words typed are part of what an entry is found by.
bool isFound(const QString &words, const QString &typed)
{
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    return !parts.isEmpty()
           && std::all_of(parts.begin(), parts.end(), [&words](const QString &part) {
                  return words.contains(part, Qt::CaseInsensitive);
              });
}

QScrollArea *scrollable(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    // Its controls are what people stop at.
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_found(new QLabel)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_buttons(new QDialogButtonBox)
{
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    fitPlaceholder(*m_search);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int iconExtent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_list);
    m_list->setIconSize({iconExtent, iconExtent});
    m_found->hide();
    m_restore =
        m_buttons->addButton(tr("&Restore Defaults of This Page"), QDialogButtonBox::ResetRole);
    m_buttons->addButton(QDialogButtonBox::Close);
    m_restore->setAutoDefault(false);
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_found);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_buttons);
    resize(QSize(fontMetrics().averageCharWidth() * SettingsWidthInCharacters,
                 fontMetrics().lineSpacing() * SettingsHeightInLines)
               .boundedTo(screen()->availableSize()));

    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::updateHits);
    connect(m_restore, &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(scrollable(page));
    // The Tab key comes to the buttons last.
    m_buttons->setParent(nullptr);
    layout()->addWidget(m_buttons);
    m_list->addItem(new QListWidgetItem(icon(page->iconName()), page->title()));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth()
                          + fontMetrics().averageCharWidth() * 2);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

SettingsPage *SettingsDialog::currentPage() const
{
    return m_pages.value(m_list->currentRow());
}

void SettingsDialog::showPage(int index)
{
    m_list->setCurrentRow(index);
}

void SettingsDialog::showPage(const SettingsPage &page)
{
    m_search->clear();
    showPage(static_cast<int>(m_pages.indexOf(&page)));
}

void SettingsDialog::restoreDefaults()
{
    SettingsPage *const page = currentPage();
    const QString lost = page ? page->lostByDefaults() : QString();
    if (!lost.isEmpty())
        confirm({.icon = QMessageBox::Warning,
                 .title = tr("Restore Defaults"),
                 .question = tr("Restore the defaults of this page?"),
                 .details = lost,
                 .button = tr("&Restore")},
                page, [page] { page->restoreDefaults(); });
    else if (page)
        page->restoreDefaults();
}

void SettingsDialog::search(const QString &text)
{
    m_search->setText(text);
}

// The title of a page finds all that is on it.
QList<SettingsDialog::Hit> SettingsDialog::hits() const
{
    QList<Hit> hits;
    for (int page = 0; page < m_pages.size(); ++page) {
        const QList<SettingsPage::Entry> &entries = m_pages[page]->entries();
        for (int entry = 0; entry < entries.size(); ++entry) {
            if (isFound(m_pages[page]->title() + u' ' + entries[entry].words, m_search->text()))
                hits.append({page, entry});
        }
    }
    return hits;
}

void SettingsDialog::updateHits()
{
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    const QList<Hit> found = hits();
    for (int page = 0; page < m_pages.size(); ++page) {
        const bool hasHit = std::any_of(found.begin(), found.end(),
                                        [page](const Hit &hit) { return hit.page == page; });
        m_list->setRowHidden(page, isSearching && !hasHit && !found.isEmpty());
    }
    m_hit = -1;
    m_found->setVisible(isSearching);
    if (found.isEmpty())
        m_found->setText(tr("Nothing found"));
    highlight();
    showHit(0);
}

void SettingsDialog::showHit(qsizetype index)
{
    const QList<Hit> found = hits();
    if (index >= found.size())
        return;
    m_hit = index;
    m_found->setText(tr("%1 of %2").arg(index + 1).arg(found.size()));
    showPage(found[index].page);
    const SettingsPage::Entry &entry = m_pages[found[index].page]->entries()[found[index].entry];
    if (auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget()))
        area->ensureWidgetVisible(entry.label);
}

// In colours only, as all else tells by its place and the number of hits.
void SettingsDialog::highlight()
{
    const QList<Hit> found = hits();
    for (int page = 0; page < m_pages.size(); ++page) {
        const QList<SettingsPage::Entry> &entries = m_pages[page]->entries();
        for (int entry = 0; entry < entries.size(); ++entry) {
            const bool isHit = std::any_of(found.begin(), found.end(), [&](const Hit &hit) {
                return hit.page == page && hit.entry == entry;
            });
            QWidget *label = entries[entry].label;
            if (!isHit && !label->autoFillBackground())
                continue;
            QPalette colors;
            if (isHit) {
                colors.setColor(QPalette::Window, palette().color(QPalette::Highlight));
                colors.setColor(QPalette::WindowText, palette().color(QPalette::HighlightedText));
            }
            label->setPalette(colors);
            label->setAutoFillBackground(isHit);
        }
    }
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        highlight();
}

// In the search, Enter goes to the setting found, and Escape ends the search first.
void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isInSearch = focusWidget() == m_search;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_search->setFocus();
    } else if (isEnter && isInSearch) {
        const QList<Hit> found = hits();
        if (m_hit >= 0 && m_hit < found.size())
            m_pages[found[m_hit].page]->entries()[found[m_hit].entry].control->setFocus();
    } else if (event->key() == Qt::Key_Down && isInSearch && m_hit >= 0) {
        showHit(m_hit + 1);
    } else if (event->key() == Qt::Key_Up && isInSearch && m_hit > 0) {
        showHit(m_hit - 1);
    } else {
        QDialog::keyPressEvent(event);
    }
}

} // namespace Monitor
