using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678", "+84912345678")]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("0912.345.678", "+84912345678")]
    [InlineData("0912-345–678", "+84912345678")]
    [InlineData("+84912345678", "+84912345678")]
    [InlineData("+84 912 345 678", "+84912345678")]
    [InlineData("84912345678", "+84912345678")]
    [InlineData("0084912345678", "+84912345678")]
    [InlineData("(+84) 912 345 678", "+84912345678")]
    [InlineData("+84 (0)912 345 678", "+84912345678")]
    [InlineData("0259 3822 123", "+842593822123")]
    [InlineData("(0259) 3822123", "+842593822123")]
    [InlineData("024 3825 1234", "+842438251234")]
    [InlineData("0346\u00A0123456", "+84346123456")]
    public void Reads_what_people_write(string raw, string e164)
    {
        Assert.True(PhoneNumber.TryParse(raw, out var read), raw);
        Assert.Equal(e164, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("0112345678")]
    [InlineData("0612345678")]
    [InlineData("912345678")]
    [InlineData("0259382212")]
    [InlineData("0912345678x")]
    [InlineData("+1 202 555 0100")]
    [InlineData("113")]
    public void Refuses_what_is_no_Vietnamese_number(string? raw)
    {
        Assert.False(PhoneNumber.TryParse(raw, out var read));
        Assert.Equal("", read);
    }
}
