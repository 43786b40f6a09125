using CitizenPortal.Features.Desk.Canned;
using CitizenPortal.Features.Storage;

namespace CitizenPortal.Features.Seed;

internal sealed record CannedShape(string Title, string Text, string? LegalBasis);

internal sealed record CannedTextsShape(IReadOnlyList<CannedShape> Texts);

/// <summary>A few texts of the whole province for the demonstration, approved as its provincial office would.</summary>
internal static class DemoCanned
{
    private const string Office = "Văn phòng tỉnh";

    public static void Plant(PortalDb db, DateTimeOffset at)
    {
        foreach (var (title, words, basis) in SeedFile.Read<CannedTextsShape>("canned").Texts)
        {
            var text = new CannedText { Title = title, Text = words, LegalBasis = basis, WrittenBy = Office, WrittenAt = at };
            text.Approve(Office, at);
            db.CannedTexts.Add(text);
        }
    }
}
