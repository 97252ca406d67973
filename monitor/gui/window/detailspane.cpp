// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/detailspane.h"

#include "gui/window/factsview.h"

#include <QtWidgets/qscrollbar.h>

namespace Monitor {

namespace {

// Programs choose their names freely, and laying out 60 KB every second is noticeable. Tables and
// copies have the rest.
constexpr qsizetype LongestFact = 2'000;

QString shownPart(const QString &text)
{
    return text.size() > LongestFact ? text.left(LongestFact) + QChar(0x2026) : text;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QDockWidget(tr("Details"), parent)
    , m_text(new FactsView)
{
    setObjectName(QStringLiteral("detailsPane"));
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    m_text->setAccessibleName(tr("Details"));
    // Any narrower, and most words are too long.
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 26);
    setWidget(m_text);
    setFocusProxy(m_text);
    showDetails();
}

void DetailsPane::setDetails(const QVariant &subject, const QString &heading,
                             const QList<DetailSection> &sections)
{
    const bool isOther = subject != m_subject;
    if (!isOther && heading == m_heading && sections == m_sections)
        return;
    m_subject = subject;
    m_heading = heading;
    m_sections = sections;
    // Text cannot be selected while it is replaced every second.
    if (!isOther && m_text->textCursor().hasSelection())
        return;
    showDetails();
    if (!isOther)
        return;
    m_text->moveCursor(QTextCursor::Start);
    m_text->verticalScrollBar()->setValue(0);
}

void DetailsPane::showDetails()
{
    using Kind = FactsView::Kind;
    if (m_heading.isEmpty())
        return m_text->setParagraphs(
            {{Kind::Text,
              tr("Select an endpoint or a connection to see what is known about it.")}});
    QList<FactsView::Paragraph> paragraphs{{Kind::Heading, m_heading}};
    for (const DetailSection &section : m_sections) {
        paragraphs.append({Kind::Title, section.title});
        if (!section.text.isEmpty())
            paragraphs.append({Kind::Text, section.text});
        // Above each other, so that the pane can be narrow.
        for (const DetailSection::Fact &fact : section.facts)
            paragraphs.append({Kind::Fact, shownPart(fact.value), fact.name, fact.toolTip});
    }
    m_text->setParagraphs(paragraphs);
}

} // namespace Monitor
