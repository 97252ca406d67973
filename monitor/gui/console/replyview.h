// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/payloadkind.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace Monitor {

class HexView;
class JsonModel;
class ReplyTextView;

/// A reply as text, bytes and JSON, while it comes.
///
/// What is shown as text is capped and says so; the bytes are all there, and JSON is read when the
/// reply is complete.
class ReplyView : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Text, Hex, Json };

    /// As much as is shown as text unasked, in bytes.
    static constexpr qsizetype ShownAtFirst = 64 * 1024;
    /// As much as is shown as text at all: a text view is slow with more. The bytes have no limit.
    static constexpr qsizetype MostShown = 8 * 1024 * 1024;

    explicit ReplyView(QWidget *parent = nullptr);
    ~ReplyView() override;

    /// A reply begins.
    void begin();
    void append(const QByteArray &bytes);
    /// It is complete, or no more of it will come.
    void finish();

    /// Shows what was kept of an earlier reply.
    /// @param totalSize of the reply, of which `kept` may be the first part.
    void showKept(const QByteArray &kept, qint64 totalSize);

    const QByteArray &reply() const { return m_reply; }

    /// How many bytes are shown as text.
    qsizetype shownBytes() const { return m_shown; }

    Tab currentTab() const;
    void setCurrentTab(Tab tab);

    /// Shows as text up to MostShown.
    void loadAll();
    /// Writes the reply to a file.
    void saveTo(const QString &path);
    /// Asks for the file.
    void save();

Q_SIGNALS:
    /// One sentence for people.
    void problemOccurred(const QString &message);
    void saved(const QString &path);

private:
    void createTabs();
    QWidget *createFooter();
    void showMore();
    void showJson();
    void chooseTab();
    void updateFooter();
    qint64 totalSize() const;

    QByteArray m_reply;
    qint64 m_keptOf = -1; ///< The size of a reply of which only a part was kept; -1: it is whole.
    qsizetype m_shown = 0;
    qsizetype m_cap = ShownAtFirst;
    bool m_isChoosing = false;
    bool m_hasChosen = false; ///< Somebody chose a tab, which then stays.
    QTimer m_soon;            ///< Ten times a second is enough for eyes.
    FileTransfer m_file;
    QString m_path;

    QTabWidget *m_tabs;
    ReplyTextView *m_text;
    HexView *m_hex;
    QTreeView *m_json;
    JsonModel *m_jsonModel;
    QLabel *m_sizeLabel;
    QPushButton *m_loadAllButton;
    QPushButton *m_saveButton;
};

} // namespace Monitor
