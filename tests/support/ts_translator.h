// SPDX-License-Identifier: GPL-3.0-or-later
// TsTranslator: the translations of one language straight out of its .ts file, for tests that want to see a
// text as the window of that language shows it. Singular texts only. Thread-safety: belongs to the test.
#pragma once

#include <QFile>
#include <QHash>
#include <QTranslator>
#include <QXmlStreamReader>

namespace hindcast::test {

class TsTranslator : public QTranslator {
public:
    explicit TsTranslator(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return;
        QXmlStreamReader xml(&file);
        QString context, source;
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement()) continue;
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"translation")
                m_texts[context + u'\0' + source] =
                    xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }

    bool isEmpty() const override { return m_texts.isEmpty(); }
    QString translate(const char* context, const char* source, const char*, int) const override {
        return m_texts.value(QString::fromUtf8(context) + u'\0' + QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_texts;
};

} // namespace hindcast::test
