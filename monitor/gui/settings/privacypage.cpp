// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/privacypage.h"

#include "core/privacy/privacy.h"
#include "gui/settings/redactioneditor.h"

namespace Monitor {

PrivacyPage::PrivacyPage(Privacy &privacy, QWidget *parent)
    : SettingsPage(IconName::Lock, tr("Privacy"), parent)
    , m_privacy(privacy)
{
    addText(tr("These rules hide parts of requests and replies before they are kept: in the trace, "
               "the history of the console, exports and support bundles. They hold for what comes "
               "from now on, not for what is already kept."));
    addLarge(tr("Redaction rules:"), new RedactionEditor(privacy),
             tr("secret password token hide mask payload pattern regular expression"));
    addText(tr("Found: values by their names in JSON, CBOR and lines such as name=value, and what "
               "patterns match. Not found: secrets without a name or a form of their own, as in "
               "\"login anna 1234\"; anything compressed, encrypted or encoded; and secrets that "
               "are cut in two. Favourites and the replies on the screen stay as they are, and "
               "sizes are always those of the whole message."));
}

void PrivacyPage::restoreDefaults()
{
    // The usual rules are valid.
    if (const auto rules = RedactionRules::of(usualRedactionRules()))
        m_privacy.setRedaction(*rules);
}

QString PrivacyPage::lostByDefaults() const
{
    const QList<RedactionRule> &rules = m_privacy.redaction().list();
    return rules.isEmpty() || rules == usualRedactionRules()
               ? QString()
               : tr("Your redaction rules will be replaced by those of a first start.");
}

} // namespace Monitor
