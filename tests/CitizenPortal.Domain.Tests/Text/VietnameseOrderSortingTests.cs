using System.Text;
using CitizenPortal.Domain.Text;

namespace CitizenPortal.Domain.Tests.Text;

public sealed class VietnameseOrderSortingTests
{
    [Theory]
    [InlineData("a,ă,â,b,c,d,đ,e,ê,g,h,i,k,l,m,n,o,ô,ơ,p,q,r,s,t,u,ư,v,x,y")]
    [InlineData("ma,mà,mả,mã,má,mạ,mă,mâ,mơ")]
    [InlineData("Bác Ái,Đăng,Đô Vinh,Phan Rang,Phước Dân,Phước Diêm,Thanh Hải,Thành Hải,Tháp Chàm")]
    [InlineData("An Hải,Ân,Dân,Đan,Đân")]
    [InlineData("xã 1,xã Phước,xã Vĩnh")]
    public void Puts_letters_then_tones_in_the_order_of_the_alphabet(string ordered)
    {
        var names = ordered.Split(',');
        var random = new Random(20200601);
        random.Shuffle(names);
        Array.Sort(names, VietnameseOrder.Instance);
        Assert.Equal(ordered, string.Join(',', names));
    }

    [Fact]
    public void Case_and_unicode_form_do_not_matter() =>
        Assert.Equal(0, VietnameseOrder.Instance.Compare("ĐƯỜNG", "đường".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void An_empty_name_comes_first() => Assert.True(VietnameseOrder.Instance.Compare(null, "a") < 0);
}
