using NewsNlp.Entities;

namespace NewsNlp.Tests.Entities;

public class ListedNameFileTests
{
    [Fact]
    public void Reads_the_names_of_one_language_with_their_aliases()
    {
        using var file = new TemporaryFile("key,type,kk,ru,aliases_kk,aliases_ru\nx,GPE,Көкқала,Кокгород,\"Көк, қала\",А;Б\n");

        Assert.Equal(
            [new("Кокгород", "GPE", false), new("А", "GPE", true), new("Б", "GPE", true)],
            ListedNameFile.ReadEntities(file.Path, Language.Russian));
        Assert.Equal(
            [new("Көкқала", "GPE", false), new ListedName("Көк, қала", "GPE", true)],
            ListedNameFile.ReadEntities(file.Path, Language.Kazakh));
    }

    [Fact]
    public void Surnames_come_in_both_genders_and_missing_columns_are_named()
    {
        using var file = new TemporaryFile("kind,kk,ru\ngiven-m,,Аян\nsurname,,Кузов\n");
        using var other = new TemporaryFile("kind,kk\nsurname,Кузов\n");

        Assert.Equal(["Аян", "Кузов", "Кузова"], ListedNameFile.ReadNames(file.Path).Select(n => n.Surface));
        Assert.Contains("'ru'", Assert.Throws<InvalidDataException>(() => ListedNameFile.ReadNames(other.Path).ToList()).Message);
    }
}
