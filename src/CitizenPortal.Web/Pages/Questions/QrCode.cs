using System.Globalization;
using System.Text;
using CitizenPortal.Components.Public.Ask;
using QRCoder;

namespace CitizenPortal.Web.Pages.Questions;

public static class QrCode
{
    /// <summary>The dark squares of a QR code as one path, so that it stands in the page without a file or a script.</summary>
    public static QrPicture PathOf(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
