using System.Text;
using CitizenPortal.Domain.Files;
using CitizenPortal.Features.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CitizenPortal.Web.Files;

/// <summary>
/// A form with files, read as it comes in: texts into memory as far as any form may hold, each file to a temporary file on disk and never further
/// than its limit. When it is too long in all, what came before is kept, so that no text is lost over a film.
/// </summary>
public sealed class UploadForm
{
    private const int MostFields = 400;
    private const int MostFiles = 2 * FileLimits.Count;
    private const int LongestTexts = 2 * 1024 * 1024;
    private readonly Dictionary<string, StringValues> _fields = [];
    private readonly List<FileUpload> _files = [];
    private int _texts;

    public static UploadForm Empty { get; } = new();

    public IReadOnlyList<FileUpload> Files => _files;

    /// <summary>It was longer than all files together may be.</summary>
    public bool IsCut { get; private set; }

    /// <summary>It was no proper form, or one with more or longer texts than any form may have.</summary>
    public bool IsBroken { get; private set; }

    public IFormCollection Fields => new FormCollection(_fields);

    public static UploadForm Of(HttpContext http) => http.Features.Get<UploadForm>() ?? Empty;

    public static async Task<UploadForm> ReadAsync(HttpContext http, string boundary)
    {
        var form = new UploadForm();
        var body = new BoundedBody(http.Request.Body);
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } section)
            {
                await form.TakeAsync(section, http);
            }
        }
        catch (BodyTooLongException)
        {
            form.IsCut = true;
            await body.DrainAsync(http.RequestAborted);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            form.IsBroken = true;
        }

        return form;
    }

    private async Task TakeAsync(MultipartSection section, HttpContext http)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            throw new InvalidDataException("A part without a name.");
        }

        if (disposition.IsFileDisposition())
        {
            await TakeFileAsync(section.Body, FileNameOf(disposition), http);
            return;
        }

        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
        var text = await ReadTextAsync(section.Body, http.RequestAborted);
        _fields[name] = StringValues.Concat(_fields.GetValueOrDefault(name), text);
        if (_fields.Count > MostFields || _fields[name].Count > MostFields)
        {
            throw new InvalidDataException("Too many fields.");
        }
    }

    private async Task<string> ReadTextAsync(Stream body, CancellationToken ct)
    {
        using var text = new MemoryStream();
        var buffer = new byte[8 * 1024];
        for (var read = await body.ReadAsync(buffer, ct); read > 0; read = await body.ReadAsync(buffer, ct))
        {
            if ((_texts += read) > LongestTexts)
            {
                throw new InvalidDataException("Texts too long.");
            }

            text.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private async Task TakeFileAsync(Stream body, string? name, HttpContext http)
    {
        var kept = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        http.Response.RegisterForDisposeAsync(kept);
        var (length, buffer) = (0L, new byte[32 * 1024]);
        try
        {
            for (var read = await body.ReadAsync(buffer, http.RequestAborted); read > 0; read = await body.ReadAsync(buffer, http.RequestAborted))
            {
                length += read;
                if (length <= FileLimits.Size && _files.Count < MostFiles)
                {
                    await kept.WriteAsync(buffer.AsMemory(0, read), http.RequestAborted);
                }
            }
        }
        catch (BodyTooLongException)
        {
            _files.Add(new FileUpload(name, () => kept, length > FileLimits.Size ? FileFault.TooLarge : FileFault.Cut));
            throw;
        }

        // A field in which nothing was chosen is sent as a file without name and content.
        if (length > 0 || !string.IsNullOrEmpty(name))
        {
            _files.Add(new FileUpload(name, () => Rewound(kept), length > FileLimits.Size ? FileFault.TooLarge : _files.Count >= MostFiles ? FileFault.TooMany : null));
        }
    }

    private static FileStream Rewound(FileStream file)
    {
        file.Position = 0;
        return file;
    }

    private static string? FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
}
