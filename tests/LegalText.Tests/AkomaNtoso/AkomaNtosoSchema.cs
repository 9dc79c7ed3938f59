using System.Xml;
using System.Xml.Schema;
using Minga.LegalText.Tests.UnitedNations;

namespace Minga.LegalText.Tests.AkomaNtoso;

/// <summary>The schema of OASIS, compiled once; nothing is fetched.</summary>
internal sealed class AkomaNtosoSchema
{
    private readonly XmlSchemaSet schemas = new() { XmlResolver = null };

    public AkomaNtosoSchema()
    {
        schemas.Add("http://www.w3.org/XML/1998/namespace", Path.Combine(Texts.Folder, "schemas", "xml.xsd"));
        schemas.Add("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", Path.Combine(Texts.Folder, "schemas", "akomantoso30.xsd"));
        schemas.Compile();
    }

    /// <summary>The first errors, or nothing where the file is valid.</summary>
    public string Errors(byte[] xml)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, XmlResolver = null };
        settings.ValidationEventHandler += (_, e) => errors.Add(e.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read() && errors.Count < 3)
            if (reader is { Depth: 0, NodeType: XmlNodeType.Element } && reader.NamespaceURI != "http://docs.oasis-open.org/legaldocml/ns/akn/3.0") errors.Add("not Akoma Ntoso");
        return string.Join(" | ", errors);
    }
}
