// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/records/detailsections.h"

#include <QtCore/qvariant.h>
#include <QtWidgets/qdockwidget.h>

class QTextBrowser;

namespace Monitor {

/// Shows facts about what is selected, to be read, selected and copied.
class DetailsPane : public QDockWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// What is shown, and where it is scrolled to, stays when nothing has changed; so does text of
    /// the same subject that is being marked.
    /// @param subject tells one thing from another, whatever they are called.
    /// @param heading what the facts are about; empty, with no sections: nothing is selected.
    void setDetails(const QVariant &subject, const QString &heading,
                    const QList<DetailSection> &sections);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    QString toHtml() const;

    QVariant m_subject;
    QString m_heading;
    QList<DetailSection> m_sections;
    QTextBrowser *m_text;
};

} // namespace Monitor
