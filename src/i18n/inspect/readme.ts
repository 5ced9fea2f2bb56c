/** `README.txt` of an evidence file: for whoever opens it, in both languages. */
export const evidenceReadme = `乌海葡萄 市场检查记录
====================

rounds/*.jsonl  检查记录：一行一条，带签名，后一行写着前一行的 SHA-256。
photos/*.jpg    照片：以各自的 SHA-256 命名。

核验：wuhai-grape evidence verify 本文件
      wuhai-grape evidence report 本文件

- 这是线索和附件，不代替现场笔录。
- 时间是设备时钟说的。
- 封存码写到双方签字的纸上以后，任何改动都会使它对不上；在那之前，不能用来证明密钥持有人没有改动。
- 签名分不出原标签和它的照片：标签有效，不说明这一箱就是原来那一箱。
- 请保留本文件原样，不要解压后重新打包。


Wuhai grapes: market inspection
===============================

rounds/*.jsonl  one inspection each: a line an entry, signed, naming the SHA-256 of the line before.
photos/*.jpg    photographs, named by their SHA-256.

To verify: wuhai-grape evidence verify THIS_FILE
           wuhai-grape evidence report THIS_FILE

- A lead and an annex, not the official record of the scene.
- Times are what the device's clock said.
- Once the closing code stands on the signed paper any change makes it differ; before that nothing is proved against the holder of the key.
- A signature cannot tell an original label from a photograph of it: a valid label does not show that this box is the one it was made for.
- Keep this file as it is; do not unpack it and pack it anew.
`;
