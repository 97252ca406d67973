// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filetransfer.h"
#include "core/console/payloadkind.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <memory>
#include <optional>

class QJsonDocument;
class QLabel;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace Monitor {

class DiffView;
class HexView;
class JsonModel;
class ReplyTextView;
struct DiffSide;

/// A reply as text, bytes and JSON, while it comes; and what differs from the one before.
///
/// What is shown as text is capped and says so; the bytes are all there. JSON is read, and replies
/// are compared, when no more will come.
class ReplyView : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { Text, Hex, Json, Diff };

    /// As much as is shown as text unasked, in bytes.
    static constexpr qsizetype ShownAtFirst = 64 * 1024;
    /// As much as is shown as text at all: a text view is slow with more. The bytes have no limit.
    static constexpr qsizetype MostShown = 8 * 1024 * 1024;

    explicit ReplyView(QWidget *parent = nullptr);
    ~ReplyView() override;

    /// A reply begins; the one shown so far is the previous one from now on.
    /// @param title which one it is, for people.
    void begin(const QString &title);
    void append(const QByteArray &bytes);
    /// It is complete, or no more of it will come.
    void finish(bool isComplete = true);

    /// Shows what was kept of an earlier reply.
    /// @param totalSize of the reply, of which `kept` may be the first part.
    /// @param title as for begin().
    void showKept(const QByteArray &kept, qint64 totalSize, bool isComplete, const QString &title);

    /// Compares two other replies, until there is a new one.
    void showDiff(const DiffSide &first, const DiffSide &second);

    /// Whether there is a reply before, or others to compare.
    bool canCompare() const { return m_showsOthers || m_previous != nullptr; }

    DiffView &diffView() const { return *m_diff; }

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
    /// All of the reply to the clipboard: as text, or as hexadecimal digits where it is none.
    /// problemOccurred() where it is larger than MostShown.
    void copy();

Q_SIGNALS:
    /// One sentence for people.
    void problemOccurred(const QString &message);
    void saved(const QString &path);
    void copied();

private:
    void createTabs();
    QWidget *createFooter();
    void showMore();
    void readJson();
    void showJson(const QJsonDocument &document);
    void updateDiff();
    void chooseTab();
    void showTab(Tab tab);
    DiffSide side() const;
    void updateFooter();
    qint64 totalSize() const;

    QByteArray m_reply;
    qint64 m_keptOf = -1; ///< The size of a reply of which only a part was kept; -1: it is whole.
    qsizetype m_shown = 0;
    qsizetype m_cap = ShownAtFirst;
    bool m_isFinished = false; ///< No more of it will come.
    bool m_isComplete = true;
    QString m_title;
    std::unique_ptr<DiffSide> m_previous; ///< The reply before; null: there was none.
    quint64 m_number = 0;                 ///< Of the reply: another one may come meanwhile.
    bool m_isReadingJson = false;
    bool m_showsOthers = false; ///< The comparison is one of other replies.
    bool m_isChoosing = false;
    std::optional<Tab> m_chosen; ///< By somebody; it stays.
    QTimer m_soon;               ///< Ten times a second is enough for eyes.
    FileTransfer m_file;
    QString m_path;

    QTabWidget *m_tabs;
    ReplyTextView *m_text;
    HexView *m_hex;
    QTreeView *m_json;
    JsonModel *m_jsonModel;
    DiffView *m_diff;
    QLabel *m_sizeLabel;
    QPushButton *m_loadAllButton;
    QPushButton *m_copyButton;
    QPushButton *m_saveButton;
};

} // namespace Monitor
