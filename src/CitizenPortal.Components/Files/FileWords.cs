using System.Globalization;
using CitizenPortal.Features.Files;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Files;

/// <summary>Address and details of a file as every list writes them.</summary>
public static class FileWords
{
    public const string Address = "/tep/";
    public const string Accept = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Href(FileView file) => Address + file.StoredName;

    public static string Detail(FileView file) => $"{Say.Files[$"Kind.{file.Kind}"]}, {Size(file.Size)}";

    private static string Size(int bytes) =>
        bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : $"{(bytes / 1_000_000m).ToString("0.#", Vietnamese)} MB";
}
