// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/records/detailsections.h"

#include <QtCore/qvariant.h>
#include <QtWidgets/qdockwidget.h>

namespace Monitor {

class FactsView;

/// Shows facts about the selection, to read, select and copy.
class DetailsPane : public QDockWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    /// Leaves content and scroll position alone if nothing has changed, and also while text about
    /// the same subject is selected.
    /// @param subject identifies what the details are about.
    /// @param heading names it; empty, with no sections, if nothing is selected.
    void setDetails(const QVariant &subject, const QString &heading,
                    const QList<DetailSection> &sections);

private:
    void showDetails();

    QVariant m_subject;
    QString m_heading;
    QList<DetailSection> m_sections;
    FactsView *m_text;
};

} // namespace Monitor
